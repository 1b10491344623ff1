#include "ui/theme/palette.h"

#include "ui/theme/theme.h"

namespace meridian::ui {

namespace {

struct Role {
    QPalette::ColorRole role;
    Token token;
};

constexpr std::array kRoles = {
    Role{QPalette::Window, Token::kCanvas},
    Role{QPalette::WindowText, Token::kText},
    Role{QPalette::Base, Token::kSurface},
    Role{QPalette::AlternateBase, Token::kSubtle},
    Role{QPalette::Text, Token::kText},
    Role{QPalette::PlaceholderText, Token::kTextMuted},
    Role{QPalette::Button, Token::kSurface},
    Role{QPalette::ButtonText, Token::kText},
    Role{QPalette::BrightText, Token::kTextInverse},
    Role{QPalette::Light, Token::kRaised},
    Role{QPalette::Midlight, Token::kHover},
    Role{QPalette::Mid, Token::kBorder},
    Role{QPalette::Dark, Token::kBorderControl},
    Role{QPalette::Shadow, Token::kShadow},
    Role{QPalette::Highlight, Token::kAccent},
    Role{QPalette::HighlightedText, Token::kOnAccent},
    Role{QPalette::Link, Token::kAccentText},
    Role{QPalette::LinkVisited, Token::kAccentText},
    Role{QPalette::ToolTipBase, Token::kTooltipBg},
    Role{QPalette::ToolTipText, Token::kTooltipText},
};

constexpr std::array kDisabled = {
    Role{QPalette::WindowText, Token::kTextDisabled},
    Role{QPalette::Text, Token::kTextDisabled},
    Role{QPalette::ButtonText, Token::kTextDisabled},
    Role{QPalette::PlaceholderText, Token::kTextDisabled},
    Role{QPalette::Base, Token::kSubtle},
    Role{QPalette::Button, Token::kSubtle},
    Role{QPalette::Highlight, Token::kPressed},
    Role{QPalette::HighlightedText, Token::kTextDisabled},
};

}  // namespace

QPalette makePalette(const Theme& theme) {
    QPalette palette;
    for (const Role& role : kRoles)
        palette.setColor(role.role, theme.color(role.token));
    for (const Role& role : kDisabled)
        palette.setColor(QPalette::Disabled, role.role, theme.color(role.token));
    return palette;
}

}  // namespace meridian::ui
