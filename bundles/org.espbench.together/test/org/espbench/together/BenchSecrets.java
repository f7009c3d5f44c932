package org.espbench.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.espbench.connection.SecretQuestion;
import org.espbench.connection.Secrets;
import org.espbench.connection.SecretsException;
import org.espbench.connection.profile.ConnectionProfile;

/** The store and the user of the tests: what is stored, what the user answers, and what was asked. */
final class BenchSecrets implements Secrets {

    /** The password of the module's own network in the tests. */
    static final String OWN = "0wnN3tw0rk!!";

    private final List<SecretQuestion> questions = new ArrayList<>();
    private Optional<String> station = Optional.of(Bench.PASSWORD);
    private Optional<String> softAp = Optional.of(OWN);
    private List<String> answers = List.of();
    private boolean cancelling;
    private boolean thinking;
    private boolean interrupted;

    /** What the store has for the network that is joined. */
    synchronized BenchSecrets station(Optional<String> stored) {
        station = stored;
        return this;
    }

    /** What the store has for the module's own network. */
    synchronized BenchSecrets softAp(Optional<String> stored) {
        softAp = stored;
        return this;
    }

    /** What the user answers, one after the other; nothing when the last has been given. */
    synchronized BenchSecrets answering(String... one) {
        answers = new ArrayList<>(List.of(one));
        notifyAll();
        return this;
    }

    /** The user cancels every question. */
    synchronized BenchSecrets cancelling() {
        cancelling = true;
        return this;
    }

    /** The user doesn't answer until the question is taken back, or {@link #answering} says what. */
    synchronized BenchSecrets thinking() {
        thinking = true;
        return this;
    }

    /** Whether a question was taken back. */
    synchronized boolean interrupted() {
        return interrupted;
    }

    synchronized List<SecretQuestion> questions() {
        return List.copyOf(questions);
    }

    @Override
    public synchronized Optional<char[]> stationPassword(ConnectionProfile profile) {
        return station.map(String::toCharArray);
    }

    @Override
    public synchronized Optional<char[]> softApPassword(ConnectionProfile profile) {
        return softAp.map(String::toCharArray);
    }

    @Override
    public synchronized Optional<char[]> ask(SecretQuestion question) throws SecretsException {
        questions.add(question);
        while (thinking && answers.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
                throw SecretsException.cancelled("The question was taken back.");
            }
        }
        if (cancelling) {
            throw SecretsException.cancelled("You cancelled the question for the password.");
        }
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.removeFirst().toCharArray());
    }
}
