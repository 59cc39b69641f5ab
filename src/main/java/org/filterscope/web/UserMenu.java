package org.filterscope.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.spring.annotation.UIScope;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.filterscope.team.SignedInUser;
import org.filterscope.team.TeamNavigation;
import org.springframework.stereotype.Component;

/** The corner with one's own name: account, light or dark, sign out. */
@Component
@UIScope
class UserMenu extends Div {

    private static final String SCHEME_KEY = "filterscope.color-scheme";

    private final transient AuthenticationContext authentication;

    UserMenu(AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("user-menu");
        SignedInUser.current()
                .ifPresentOrElse(this::showUser, () -> add(new Anchor(TeamNavigation.SIGN_IN, "Sign in")));
        addAttachListener(event ->
                WebStorage.getItem(event.getUI(), WebStorage.Storage.LOCAL_STORAGE, SCHEME_KEY, value -> {
                    for (ColorScheme.Value scheme : ColorScheme.Value.values()) {
                        if (scheme.getValue().equals(value)) {
                            event.getUI().getPage().setColorScheme(scheme);
                        }
                    }
                }));
    }

    private void showUser(SignedInUser user) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        Avatar avatar = new Avatar(user.name());
        MenuItem corner = bar.addItem(avatar);
        corner.setAriaLabel("Account of " + user.name());
        SubMenu menu = corner.getSubMenu();
        MenuItem name = menu.addItem(user.name());
        name.setEnabled(false);
        menu.addItem("Account", _ -> UI.getCurrent().navigate(TeamNavigation.ACCOUNT));
        SubMenu schemes = menu.addItem("Appearance").getSubMenu();
        schemes.addItem("Light", _ -> choose(ColorScheme.Value.LIGHT));
        schemes.addItem("Dark", _ -> choose(ColorScheme.Value.DARK));
        schemes.addItem("As the system", _ -> choose(ColorScheme.Value.LIGHT_DARK));
        menu.addSeparator();
        menu.addItem("Sign out", _ -> authentication.logout());
        add(bar);
    }

    private static void choose(ColorScheme.Value scheme) {
        UI.getCurrent().getPage().setColorScheme(scheme);
        WebStorage.setItem(WebStorage.Storage.LOCAL_STORAGE, SCHEME_KEY, scheme.getValue());
    }
}
