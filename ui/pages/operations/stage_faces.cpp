#include "ui/pages/operations/stage_faces.h"

#include <algorithm>
#include <cmath>

#include "core/operations/stage_health.h"
#include "ui/pages/operations/figure_words.h"
#include "ui/pages/operations/stage_words.h"

namespace meridian::ui {

namespace {

class Faces {
    Q_DECLARE_TR_FUNCTIONS(StageFaces)
};

// A bar that is full at ten thousand and still shows a hundred.
double shareOf(quint64 queue) {
    return std::min(1.0, std::log10(1.0 + static_cast<double>(queue)) / 4);
}

QString sentence(const QString& title, const QStringList& facts) {
    return title + QStringLiteral(": ") + facts.join(QStringLiteral(", "));
}

}  // namespace

StageFace stageFace(const core::PipelineStage& stage, const FaceSource& source) {
    const core::Format& format = source.services.format;
    StageFace face;
    face.title = stageTitle(stage.name);
    face.main = FigureWords::rate(format, stage.perSecond);
    face.side = FigureWords::took(format, stage.microsP50);
    const QString queue = format.shortCount(static_cast<qint64>(stage.queue));
    face.foot = stage.lagMs >= 100 ? Faces::tr("%1, %2").arg(queue, FigureWords::lag(format, stage.lagMs)) : queue;
    face.share = shareOf(stage.queue);
    face.history = source.history.rates(stage.name);
    face.tone = toneOf(core::healthOf(stage));
    face.description = sentence(
        face.title,
        {face.main,
         Faces::tr("one takes %1, 99 of 100 less than %2").arg(face.side, FigureWords::took(format, stage.microsP99)),
         stageQueue(stage.name) + QStringLiteral(" ") + queue});
    return face;
}

StageFace timersFace(const core::PipelineStatus& status, const FaceSource& source) {
    const core::Format& format = source.services.format;
    StageFace face;
    face.title = stageTitle(QStringLiteral("timers"));
    face.main = format.shortCount(static_cast<qint64>(status.timers));
    const qint64 left = status.nextTimer - status.serverNow;
    if (status.nextTimer != 0) face.side = Faces::tr("next %1").arg(format.age(std::max<qint64>(left, 0)));
    face.foot = Faces::tr("%1 overdue").arg(format.shortCount(static_cast<qint64>(status.timersDue)));
    face.share = shareOf(status.timersDue);
    face.history = source.history.queues(QStringLiteral("timers"));
    face.tone = toneOf(core::healthOfTimers(status));
    face.description = sentence(face.title, {Faces::tr("%1 set").arg(face.main), face.foot});
    return face;
}

StageFace providerFace(const core::PipelineStatus& status, const FaceSource& source) {
    const core::Format& format = source.services.format;
    StageFace face;
    face.title = stageTitle(QStringLiteral("provider"));
    switch (status.provider.breaker) {
        case core::BreakerState::kOpen: face.main = Faces::tr("Not called"); break;
        case core::BreakerState::kHalfOpen: face.main = Faces::tr("One try"); break;
        case core::BreakerState::kClosed: face.main = Faces::tr("Called"); break;
    }
    face.foot = Faces::tr("%1 in flight").arg(format.shortCount(static_cast<qint64>(status.provider.inFlight)));
    face.share = shareOf(status.provider.inFlight);
    face.history = source.history.queues(QStringLiteral("provider"));
    face.tone = toneOf(core::healthOf(status.provider));
    face.description = sentence(face.title, {breakerText(status.provider, source.services), face.foot});
    return face;
}

QString breakerText(const core::ProviderFigures& provider, const Services& services) {
    QString state;
    switch (provider.breaker) {
        case core::BreakerState::kOpen: state = Faces::tr("Open: the provider is left alone"); break;
        case core::BreakerState::kHalfOpen: state = Faces::tr("Half open: one request tries it"); break;
        case core::BreakerState::kClosed: state = Faces::tr("Closed: requests go out"); break;
    }
    if (provider.breakerSince == 0) return state;
    return Faces::tr("%1, since %2").arg(state, services.format.moment(provider.breakerSince, services.now()));
}

}  // namespace meridian::ui
