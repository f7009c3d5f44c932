package org.espbench.ui.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;
import org.espbench.connection.profile.ProfileException;
import org.espbench.ui.connection.Connections;
import org.espbench.ui.secret.Kept;

/** Duplicate: the same wishes and passwords under an id and a name of their own, in this workspace. */
public final class DuplicateHandler extends AbstractHandler {

    private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s*\\(\\d{1,6}\\)"); //$NON-NLS-1$

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Choice.of(event).ifPresent(connection -> {
            Job job = Job.create(NLS.bind(Messages.duplicating, connection.profile().name()), (IJobFunction) monitor -> duplicate(connection.profile()));
            job.setUser(true);
            job.schedule();
        });
        return null;
    }

    private static IStatus duplicate(ConnectionProfile profile) {
        Connections connections = Connections.get();
        ConnectionProfile copy = profile.duplicate(freeName(profile.name()));
        try {
            // The passwords first: with the connection there they would be asked for.
            Kept passwords = connections.secrets().kept(profile);
            try {
                connections.secrets().restore(copy, passwords);
            } finally {
                passwords.wipe();
            }
            connections.save(copy);
            return Status.OK_STATUS;
        } catch (ProfileException e) {
            return Status.error(e.getLocalizedMessage(), e);
        } catch (SecretsException e) {
            return withoutPasswords(connections, copy, e);
        }
    }

    /** A copy without passwords is better than none: they are asked for when needed. */
    private static IStatus withoutPasswords(Connections connections, ConnectionProfile copy, SecretsException why) {
        try {
            connections.save(copy);
            return why.wasCancelled() ? Status.OK_STATUS : Status.warning(why.getLocalizedMessage(), why);
        } catch (ProfileException e) {
            return Status.error(e.getLocalizedMessage(), e);
        }
    }

    private static String freeName(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        String base = numbered.matches() ? numbered.group(1) : name;
        int number = 2;
        String free = NLS.bind(Messages.duplicateName, base, Integer.toString(number));
        while (taken(free)) {
            number++;
            free = NLS.bind(Messages.duplicateName, base, Integer.toString(number));
        }
        return free;
    }

    private static boolean taken(String name) {
        return Connections.get().all().stream().anyMatch(one -> one.profile().name().equals(name));
    }
}
