package org.espbench.connection.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.espbench.modem.time.Blocking;

/**
 * Profiles as files in one folder, {@code ID.espconn} each. A file is replaced whole or not at all. Files that can't be read are named and
 * left as they are. Reads and writes files: not for the UI thread. Safe for use by any thread.
 */
public final class ProfileStore {

    /** The file name extension of a stored profile, with its dot. */
    public static final String EXTENSION = ".espconn";

    /** In bytes; real ones have a few thousand. */
    private static final int LARGEST = 1 << 20;

    private final Path folder;

    /** A store in this folder, which is made when first needed. */
    public ProfileStore(Path folder) {
        this.folder = folder;
    }

    /** Where the profile of this id is or would be stored. */
    public Path file(String id) {
        return folder.resolve(id + EXTENSION);
    }

    /**
     * What is in the folder now; empty when the folder doesn't exist.
     *
     * @throws ProfileException when the folder can't be read
     */
    public synchronized ProfileList list() throws ProfileException {
        Blocking.begin("ProfileStore.list");
        List<ConnectionProfile> profiles = new ArrayList<>();
        List<ProfileList.Unreadable> unreadable = new ArrayList<>();
        Map<String, Path> seen = new HashMap<>();
        for (Path file : files()) {
            try {
                ConnectionProfile profile = read(file);
                Path first = seen.putIfAbsent(profile.id(), file);
                if (first != null) {
                    throw new ProfileException(ProfileException.Kind.DAMAGED, Said.WORDS.say("store.twice", first.getFileName()), null);
                }
                profiles.add(profile);
            } catch (ProfileException e) {
                String sentence = Said.WORDS.say("store.unreadable", file, String.valueOf(e.getMessage()));
                unreadable.add(new ProfileList.Unreadable(file, new ProfileException(e.kind(), sentence, e)));
            }
        }
        profiles.sort(Comparator.comparing(ConnectionProfile::name, String.CASE_INSENSITIVE_ORDER).thenComparing(ConnectionProfile::id));
        return new ProfileList(profiles, unreadable);
    }

    /**
     * Stores a profile, instead of an earlier one with its id.
     *
     * @throws ProfileException when it can't be written, or when the file in its place can't be read as a profile: that one is left as it is
     */
    public synchronized void save(ConnectionProfile profile) throws ProfileException {
        Blocking.begin("ProfileStore.save");
        Path file = file(profile.id());
        if (Files.exists(file)) {
            try {
                read(file);
            } catch (ProfileException e) {
                throw new ProfileException(e.kind(), Said.WORDS.say("store.damaged", file, String.valueOf(e.getMessage())), e);
            }
        }
        write(file, profile);
    }

    /**
     * Writes a profile to any file, in an absolute place, whole or not at all; its folder is made if need be.
     *
     * @throws ProfileException when it can't be written
     */
    public static void write(Path file, ConnectionProfile profile) throws ProfileException {
        Blocking.begin("ProfileStore.write");
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, profile.id(), ".tmp");
            try {
                write(draft, ProfileFormat.write(profile));
                replace(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ProfileException(ProfileException.Kind.FILE, Said.WORDS.say("store.write", profile.name(), file, reason(e)), e);
        }
    }

    /**
     * Deletes a profile; without effect when there is none of that id.
     *
     * @throws ProfileException when the file can't be deleted
     */
    public synchronized void delete(String id) throws ProfileException {
        Blocking.begin("ProfileStore.delete");
        ProfileRules.require(ProfileRules.id(id));
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new ProfileException(ProfileException.Kind.FILE, Said.WORDS.say("store.delete", file(id), reason(e)), e);
        }
    }

    private List<Path> files() throws ProfileException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + EXTENSION)) {
            entries.forEach(files::add);
        } catch (IOException | DirectoryIteratorException e) {
            throw new ProfileException(ProfileException.Kind.FILE, Said.WORDS.say("store.folder", folder, reason(e)), e);
        }
        files.sort(Comparator.naturalOrder());
        return files;
    }

    /**
     * Reads a profile from any file.
     *
     * @throws ProfileException when it can't be read, or was written by a newer version
     */
    public static ConnectionProfile read(Path file) throws ProfileException {
        Blocking.begin("ProfileStore.read");
        String text;
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                throw new ProfileException(ProfileException.Kind.FILE, Said.WORDS.say("store.special"), null);
            }
            byte[] bytes;
            try (InputStream stream = Files.newInputStream(file)) {
                bytes = stream.readNBytes(LARGEST + 1);
            }
            if (bytes.length > LARGEST) {
                throw new ProfileException(ProfileException.Kind.DAMAGED, Said.WORDS.say("store.large", LARGEST), null);
            }
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new ProfileException(ProfileException.Kind.DAMAGED, Said.WORDS.say("store.encoding"), e);
        } catch (IOException e) {
            throw new ProfileException(ProfileException.Kind.FILE, Said.WORDS.say("store.read", reason(e)), e);
        }
        return ProfileFormat.read(text);
    }

    /** Forced to the disk before the move: otherwise a power cut can leave the new name on an empty file. */
    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void replace(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            try {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                e.addSuppressed(unsupported);
                throw e;
            }
        }
    }

    private static String reason(Exception trouble) {
        return trouble.getClass().getSimpleName() + ": " + trouble.getMessage();
    }
}
