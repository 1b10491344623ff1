// What the stages of the pipeline are called, what they do and what waits in them, for people.
#pragma once

#include <QString>

namespace meridian::ui {

// A name that this console does not know stays as it is.
QString stageTitle(const QString& stage);
// One or two sentences.
QString stageMeaning(const QString& stage);
// "Records waiting": what its queue counts.
QString stageQueue(const QString& stage);

}  // namespace meridian::ui
