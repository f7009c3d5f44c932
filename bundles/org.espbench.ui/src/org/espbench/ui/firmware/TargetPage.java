package org.espbench.ui.firmware;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.databinding.swt.typed.WidgetProperties;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.espbench.codegen.FlashSize;
import org.espbench.codegen.Generated;
import org.espbench.codegen.Program;
import org.espbench.codegen.Refused;
import org.espbench.codegen.Sdk;
import org.espbench.connection.SecretKind;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.door.UiDoor;
import org.espbench.ui.firmware.FirmwareDraft.Choice;
import org.espbench.ui.form.Fields;
import org.espbench.ui.form.FormPage;
import org.espbench.ui.secret.StoredSecrets;

/** First page: which connection, for which SDK and flash, and where the files go. */
final class TargetPage extends FormPage {

    private final FirmwareDraft draft;
    private final List<Choice> choices;

    TargetPage(FirmwareDraft draft, List<Choice> choices) {
        super("firmware", draft.values, Messages.targetTitle, Messages.targetDescription); //$NON-NLS-1$
        this.draft = draft;
        this.choices = choices;
    }

    @Override
    protected void fill(Composite area, Fields fields) {
        fields.choice(area, "connection", Messages.connection, Choice.class, draft.connection, choices, Choice::name); //$NON-NLS-1$
        fields.choice(area, "sdk", Messages.sdk, Sdk.class, draft.sdk, List.of(Sdk.values()), Sdk::title); //$NON-NLS-1$
        Combo flash = fields.choice(area, "flash", Messages.flash, FlashSize.class, draft.flash, List.of(FlashSize.values()), FlashSize::title); //$NON-NLS-1$
        fields.when(() -> draft.sdk.getValue().namesFlash(), flash);
        Fields.label(area, Messages.project);
        Combo project = new Combo(area, SWT.DROP_DOWN);
        project.setItems(Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(IProject::isOpen).map(IProject::getName)
                .toArray(String[]::new));
        Fields.place(project, "project", Fields.COLUMNS - 1); //$NON-NLS-1$
        fields.bind(WidgetProperties.text().observe(project), draft.project, TargetPage::project);
        fields.text(area, "folder", Messages.folder, draft.folder, this::folder).setMessage(Messages.folderHint); //$NON-NLS-1$
        fields.rule(this::refusal);
        draft.connection.addValueChangeListener(event -> lookForPasswords());
        lookForPasswords();
        fields.check(area, "listen", Messages.listen, draft.listen); //$NON-NLS-1$
        Label remarks = Fields.note(area, "remarks"); //$NON-NLS-1$
        fields.adjust(() -> {
            remarks.setText(draft.preview().map(TargetPage::remarks).orElse("")); //$NON-NLS-1$
            area.layout();
        });
    }

    /** What isn't stored is said among the remarks: the program doesn't build without it. */
    private void lookForPasswords() {
        draft.profile().ifPresent(profile -> Job.createSystem(Messages.lookingForPasswords, (ICoreRunnable) monitor -> {
            FirmwareDraft.Held held = held(profile);
            UiDoor.post(() -> {
                if (draft.profile().equals(Optional.of(profile))) {
                    draft.held.setValue(held);
                }
            });
        }).schedule());
    }

    private static FirmwareDraft.Held held(ConnectionProfile profile) {
        StoredSecrets secrets = Connections.get().secrets();
        try {
            return new FirmwareDraft.Held(secrets.holds(profile, SecretKind.STATION), secrets.holds(profile, SecretKind.SOFT_AP));
        } catch (SecretsException e) {
            // Finish will say so, when it needs one.
            return new FirmwareDraft.Held(true, true);
        }
    }

    /** Why there can't be such a program, one reason for each thing that stands in the way. */
    private Optional<String> refusal() {
        // Read here, so that the rule is applied again when one of them changes.
        draft.sdk.getValue();
        draft.flash.getValue();
        if (draft.connection.getValue().connection().isEmpty()) {
            return Optional.of(Messages.noConnection);
        }
        return draft.preview().flatMap(generated -> generated instanceof Refused refused ? Optional.of(String.join(" ", refused.reasons())) //$NON-NLS-1$
                : Optional.empty());
    }

    private static String remarks(Generated generated) {
        return switch (generated) {
            case Program program -> String.join("\n", program.remarks()); //$NON-NLS-1$
            // Here too, because a page doesn't begin with an error message.
            case Refused refused -> String.join("\n", refused.reasons()); //$NON-NLS-1$
        };
    }

    private static Optional<String> project(String name) {
        IStatus status = ResourcesPlugin.getWorkspace().validateName(name.strip(), IResource.PROJECT);
        if (!status.isOK()) {
            return Optional.of(status.getMessage());
        }
        IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name.strip());
        return project.exists() && !project.isOpen() ? Optional.of(Messages.projectClosed) : Optional.empty();
    }

    private Optional<String> folder(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        if (!Path.ROOT.isValidPath(text.strip()) || Path.fromPortableString(text.strip()).segmentCount() == 0
                || List.of(Path.fromPortableString(text.strip()).segments()).contains("..")) { //$NON-NLS-1$
            return Optional.of(Messages.folderWrong);
        }
        IStatus status = ResourcesPlugin.getWorkspace().validatePath("/project/" + Path.fromPortableString(text.strip()).makeRelative(), //$NON-NLS-1$
                IResource.FOLDER);
        return status.isOK() ? Optional.empty() : Optional.of(status.getMessage());
    }
}
