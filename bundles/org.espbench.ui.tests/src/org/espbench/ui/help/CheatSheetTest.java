package org.espbench.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.cheatsheets.OpenCheatSheetAction;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.forms.widgets.ExpandableComposite;
import org.espbench.ui.robot.EventLoop;
import org.espbench.ui.robot.FreshWorkbench;
import org.espbench.ui.robot.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheatSheetTest {

    private static final String VIEW = "org.eclipse.ui.cheatsheets.views.CheatSheetView";
    private static final String SHEET = "org.espbench.help.firstConnection";

    @RegisterExtension
    private final FreshWorkbench workbench = new FreshWorkbench();

    @AfterEach
    void hide() {
        workbench.page().hideView(workbench.page().findView(VIEW));
    }

    private static String text() throws IOException {
        URL file = Platform.getBundle("org.espbench.help").getEntry("first-connection.xml");
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> all(String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(text()).results().map((MatchResult result) -> result.group(1)).toList();
    }

    private static long steps(Composite in) {
        long found = 0;
        for (Control child : in.getChildren()) {
            found += child instanceof ExpandableComposite ? 1 : 0;
            found += child instanceof Composite composite ? steps(composite) : 0;
        }
        return found;
    }

    @Test
    void theTutorialOpensWithAllItsSteps() throws IOException {
        new OpenCheatSheetAction(SHEET).run();
        EventLoop.until("the sheet is shown", () -> workbench.page().findView(VIEW) != null);
        IViewPart view = workbench.page().findView(VIEW);
        Shell shell = view.getSite().getShell();
        int wanted = all("<item title=\"([^\"]+)").size();
        EventLoop.until("all steps are there", () -> steps(shell) > wanted);
        assertThat(view.getTitle()).isNotBlank();
        Pictures.take(shell, "cheatsheet");
    }

    @Test
    void whatItsStepsRunExists() throws IOException, CommandException {
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        List<String> run = all("serialization=\"([^\"]+)");
        assertThat(run).hasSizeGreaterThan(3);
        for (String one : run) {
            ParameterizedCommand command = commands.deserialize(one);
            assertThat(command.getCommand().isDefined()).as(one).isTrue();
        }
    }

    @Test
    void whatItsStepsReferToExists() throws IOException {
        for (String page : all("href=\"/org.espbench.help/([^\"]+)")) {
            assertThat(Platform.getBundle("org.espbench.help").getEntry(page)).as(page).isNotNull();
        }
    }
}
