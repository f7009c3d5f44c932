package org.espbench.ui.firmware;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.espbench.codegen.Firmware;
import org.espbench.codegen.Passwords;
import org.espbench.codegen.Program;
import org.espbench.codegen.Target;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.connection.profile.Use;
import org.espbench.ui.connection.Connection;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.firmware.FirmwareDraft.Choice;
import org.espbench.ui.icon.Icons;
import org.espbench.ui.secret.StoredSecrets;

/** New ESP8266 Firmware from Connection. */
public final class FirmwareWizard extends Wizard implements INewWizard {

    private final List<Choice> choices = Connections.get().all().stream().map(one -> new Choice(Optional.of(one))).toList();
    private FirmwareDraft draft = new FirmwareDraft(choices, Optional.empty());
    private @Nullable IWorkbench workbench;

    /** Made by the workbench. */
    public FirmwareWizard() {
        setWindowTitle(Messages.title);
        setDefaultPageImageDescriptor(Icons.NEWCONNECTION_WIZ.descriptor());
        setNeedsProgressMonitor(true);
    }

    @Override
    public void init(IWorkbench newWorkbench, IStructuredSelection selection) {
        workbench = newWorkbench;
        draft = new FirmwareDraft(choices, Optional.ofNullable(Adapters.adapt(selection.getFirstElement(), Connection.class)));
    }

    @Override
    public void addPages() {
        addPage(new TargetPage(draft, choices));
        addPage(new PreviewPage(draft));
    }

    @Override
    public boolean performFinish() {
        Optional<ConnectionProfile> profile = draft.profile();
        if (profile.isEmpty()) {
            return false;
        }
        Target target = draft.target();
        String project = draft.project.getValue().strip();
        String folder = draft.folder.getValue().strip();
        boolean listen = draft.listen.getValue();
        try {
            Program[] program = new Program[1];
            Map<Placed, Condition> conditions = new HashMap<>();
            getContainer().run(true, false, monitor -> {
                program[0] = generate(profile.get(), target);
                conditions.putAll(look(program[0], project, folder));
            });
            Map<String, Answer> answers = new HashMap<>();
            for (Map.Entry<Placed, Condition> one : conditions.entrySet()) {
                if (one.getValue() == Condition.EDITED) {
                    answers.put(one.getKey().source().path(), EditedDialog.ask(getShell(), one.getKey()));
                }
            }
            getContainer().run(true, false, new Writing(program[0], project, folder, answers));
            if (listen) {
                getContainer().run(true, false, monitor -> saveListener(profile.get()));
            }
            open(Writing.main(program[0], project, folder));
            return true;
        } catch (InvocationTargetException e) {
            ((WizardPage) getContainer().getCurrentPage()).setErrorMessage(e.getCause().getLocalizedMessage());
            return false;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Map<Placed, Condition> look(Program program, String project, String folder) throws InvocationTargetException {
        Map<Placed, Condition> conditions = new HashMap<>();
        try {
            for (Placed one : Writing.placed(program, project, folder)) {
                conditions.put(one, Writing.condition(one));
            }
        } catch (CoreException e) {
            throw new InvocationTargetException(e);
        }
        return conditions;
    }

    private static Program generate(ConnectionProfile profile, Target target) throws InvocationTargetException {
        StoredSecrets secrets = Connections.get().secrets();
        try {
            Passwords passwords = new Passwords(text(secrets.stationPassword(profile)), text(secrets.softApPassword(profile)));
            if (Firmware.generate(profile, target, passwords) instanceof Program program) {
                return program;
            }
            throw new InvocationTargetException(new IllegalStateException(Messages.refused));
        } catch (SecretsException e) {
            throw new InvocationTargetException(e);
        }
    }

    private static Optional<String> text(Optional<char[]> password) {
        return password.map(characters -> {
            String text = new String(characters);
            Arrays.fill(characters, '\0');
            return text;
        });
    }

    /** A connection beside this one that only listens, for the log of the chip once it runs the program. */
    private static void saveListener(ConnectionProfile profile) throws InvocationTargetException {
        String name = NLS.bind(Messages.listenerName, profile.name());
        boolean there = Connections.get().all().stream().anyMatch(one -> one.profile().name().equals(name));
        if (there) {
            return;
        }
        try {
            Connections.get().save(profile.duplicate(name).withServer(Optional.empty()).withClients(List.of()).withUse(Use.LISTEN));
        } catch (ProfileException e) {
            throw new InvocationTargetException(e);
        }
    }

    private void open(IFile file) {
        IWorkbench here = workbench;
        IWorkbenchWindow window = here == null ? null : here.getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null || !file.exists()) {
            return;
        }
        try {
            IDE.openEditor(page, file);
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG | StatusManager.SHOW);
        }
    }
}
