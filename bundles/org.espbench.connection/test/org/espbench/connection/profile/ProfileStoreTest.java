package org.espbench.connection.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.espbench.modem.port.PortAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileStoreTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void anAbsentFolderIsEmpty() throws ProfileException {
        assertThat(new ProfileStore(folder.resolve("absent")).list().profiles()).isEmpty();
    }

    @Test
    void whatIsSavedIsListedByNameAndCanBeDeleted() throws ProfileException, IOException {
        ProfileStore store = new ProfileStore(folder.resolve("new/folder"));
        ConnectionProfile b = ConnectionProfile.create("b", PortAddress.of("sim", "default"));
        ConnectionProfile a = ConnectionProfile.create("A", PortAddress.of("sim", "default"));
        store.save(b);
        store.save(a);
        store.save(b.withName("c"));
        assertThat(store.list().profiles()).containsExactly(a, b.withName("c"));
        store.delete(a.id());
        store.delete(a.id());
        assertThat(store.list().profiles()).containsExactly(b.withName("c"));
        try (Stream<Path> files = Files.list(folder.resolve("new/folder"))) {
            assertThat(files).containsExactly(store.file(b.id()));
        }
    }

    @Test
    void aDamagedFileIsNamedAndKeptAsItIs() throws ProfileException, IOException {
        ProfileStore store = new ProfileStore(folder);
        ConnectionProfile good = ConnectionProfile.create("good", PortAddress.of("sim", "default"));
        ConnectionProfile bad = ConnectionProfile.create("bad", PortAddress.of("sim", "default"));
        store.save(good);
        store.save(bad);
        byte[] half = Files.readString(store.file(bad.id())).substring(0, 60).getBytes();
        Files.write(store.file(bad.id()), half);
        Files.write(folder.resolve("binary.espconn"), new byte[] {(byte) 0xFF, 0, 1});

        ProfileList list = store.list();
        assertThat(list.profiles()).containsExactly(good);
        assertThat(list.unreadable()).extracting(ProfileList.Unreadable::file)
                .containsExactlyInAnyOrder(store.file(bad.id()), folder.resolve("binary.espconn"));
        assertThat(list.unreadable()).allSatisfy(u -> assertThat(u.why()).hasMessageContaining(u.file().toString())
                .hasMessageContaining("left as it is"));
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> store.save(bad)).withMessageContaining("overwritten");
        assertThat(Files.readAllBytes(store.file(bad.id()))).isEqualTo(half);
    }

    @Test
    void twoFilesWithOneIdAreOneProfileAndOneComplaint() throws ProfileException, IOException {
        ProfileStore store = new ProfileStore(folder);
        ConnectionProfile profile = ConnectionProfile.create("p", PortAddress.of("sim", "default"));
        store.save(profile);
        Files.copy(store.file(profile.id()), folder.resolve("zz-copy.espconn"));
        assertThat(store.list().profiles()).containsExactly(profile);
        assertThat(store.list().unreadable()).hasSize(1);
    }

    @Test
    void aProfileCanBeWrittenToAndReadFromAnyFile() throws ProfileException, IOException {
        ConnectionProfile profile = ConnectionProfile.create("p", PortAddress.of("sim", "default"));
        Path file = folder.resolve("new/folder/any name.espconn");
        ProfileStore.write(file, profile.withName("before"));
        ProfileStore.write(file, profile);
        assertThat(ProfileStore.read(file)).isEqualTo(profile);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).as("no draft is left").containsExactly(file);
        }
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileStore.read(folder.resolve("absent")))
                .matches(e -> e.kind() == ProfileException.Kind.FILE);
    }

    @Test
    void anEndlessOrOverlongFileIsRefusedWithoutReadingAllOfIt() throws ProfileException, IOException {
        Path large = folder.resolve("large.espconn");
        try (java.io.RandomAccessFile sparse = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(5L << 30);
        }
        Path endless = Path.of("/dev/zero");
        if (Files.exists(endless)) {
            Files.createSymbolicLink(folder.resolve("endless.espconn"), endless);
            assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileStore.read(folder.resolve("endless.espconn")))
                    .withMessageContaining("ordinary");
        }
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileStore.read(large)).withMessageContaining("longer");
        assertThat(new ProfileStore(folder).list().profiles()).isEmpty();
    }

    @Test
    void nestingIsBounded() {
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read("{\"x\":".repeat(100_000)));
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> ProfileFormat.read("[".repeat(500_000)));
    }

    @Test
    void aNumberWithABillionDigitsIsRefusedAtOnce() {
        for (String number : java.util.List.of("1e999999999", "1e-999999999", "9".repeat(100_000), "1.5", "1e2147483648")) {
            assertThatExceptionOfType(ProfileException.class).as(number).isThrownBy(() -> ProfileFormat.read("{\"format\": " + number + "}"));
        }
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsNoId() {
        for (String id : java.util.List.of("../up", "a/b", "a\\\\b", "..", "a\\u0000b", "C:x", "")) {
            assertThatExceptionOfType(ProfileException.class).as(id).isThrownBy(() -> ProfileFormat.read(
                    ProfileFormat.write(ConnectionProfile.create("x", PortAddress.of("sim", "default"))).replaceFirst("\"id\": \"[^\"]+\"",
                            java.util.regex.Matcher.quoteReplacement("\"id\": \"" + id + "\"")))).withMessageContaining("id");
        }
    }

    @Test
    void aStoreThatCannotBeWrittenSaysSo() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        ConnectionProfile profile = ConnectionProfile.create("p", PortAddress.of("sim", "default"));
        assertThatExceptionOfType(ProfileException.class).isThrownBy(() -> new ProfileStore(file.resolve("below")).save(profile))
                .matches(e -> e.kind() == ProfileException.Kind.FILE).withMessageContaining("can't be saved");
    }
}
