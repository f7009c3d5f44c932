package org.espbench.modem.serial;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.espbench.modem.port.LineErrors;

/**
 * The counters that Linux keeps of each serial line ({@code TIOCGICOUNT}). The library reads them only when {@code poll(2)} reports an error,
 * which Linux' line discipline never does, so they are asked for here, on the library's own descriptor. That needs Java's foreign function
 * interface: Java 22, of which these sources, which are Java 21, know only the names. Where anything is missing, nothing is counted.
 */
final class LineCounters {

    private static final Path OWN_FILES = Path.of("/proc/self/fd");
    private static final int FOREIGN_SINCE = 22;
    /** On all of Linux' architectures that Eclipse runs on. */
    private static final long TIOCGICOUNT = 0x545DL;
    /** {@code struct serial_icounter_struct}: eleven counters of 32 bits and room for nine more; here those that count errors. */
    private static final int SIZE = 80;
    private static final int FRAME = 24;
    private static final int OVERRUN = 28;
    private static final int PARITY = 32;
    private static final int BREAK = 36;
    private static final int BUFFER_OVERRUN = 40;

    private static @Nullable MethodHandle linked;

    private final MethodHandle ioctl;
    private final Object segment;
    private final ByteBuffer counters;
    private final int descriptor;

    private LineCounters(MethodHandle ioctl, Object segment, ByteBuffer counters, int descriptor) {
        this.ioctl = ioctl;
        this.segment = segment;
        this.counters = counters;
        this.descriptor = descriptor;
    }

    /** The counters of a device that this program has open once; may take a second. Empty where they can't be had. */
    static Optional<LineCounters> of(String device) {
        int descriptor = descriptor(device);
        if (descriptor < 0 || Runtime.version().feature() < FOREIGN_SINCE) {
            return Optional.empty();
        }
        try {
            Object arena = call(type("Arena").getMethod("ofAuto"), null);
            Object segment = call(type("Arena").getMethod("allocate", long.class, long.class), arena, (long) SIZE, (long) Integer.BYTES);
            ByteBuffer buffer = (ByteBuffer) call(type("MemorySegment").getMethod("asByteBuffer"), segment);
            return Optional.of(new LineCounters(ioctl(), segment, buffer.order(ByteOrder.nativeOrder()), descriptor))
                    .filter(counters -> counters.now().isPresent());
        } catch (ReflectiveOperationException | LinkageError | IllegalCallerException e) {
            // A Java that doesn't let us, or a system of another make.
            return Optional.empty();
        }
    }

    /** Since the line exists; empty when the device doesn't count. */
    synchronized Optional<LineErrors> now() {
        try {
            Object result = ioctl.invokeWithArguments(descriptor, TIOCGICOUNT, segment);
            if (!Integer.valueOf(0).equals(result)) {
                return Optional.empty();
            }
        } catch (Throwable e) {
            throw new IllegalStateException("ioctl can't be called", e);
        }
        return Optional.of(read(counters));
    }

    static LineErrors read(ByteBuffer counters) {
        return new LineErrors(counters.getInt(FRAME), counters.getInt(PARITY), counters.getInt(OVERRUN), counters.getInt(BUFFER_OVERRUN),
                counters.getInt(BREAK));
    }

    /** Linking takes up to a second the first time. */
    private static synchronized MethodHandle ioctl() throws ReflectiveOperationException {
        MethodHandle known = linked;
        if (known != null) {
            return known;
        }
        Class<?> linkerType = type("Linker");
        Class<?> optionType = type("Linker$Option");
        Class<?> layoutType = type("MemoryLayout");
        Class<?> descriptorType = type("FunctionDescriptor");
        Object linker = call(linkerType.getMethod("nativeLinker"), null);
        Object lookup = call(linkerType.getMethod("defaultLookup"), linker);
        Object symbol = ((Optional<?>) call(type("SymbolLookup").getMethod("find", String.class), lookup, "ioctl")).orElseThrow(
                () -> new NoSuchMethodException("ioctl"));
        Object layouts = Array.newInstance(layoutType, 3);
        Array.set(layouts, 0, layout("JAVA_INT"));
        Array.set(layouts, 1, layout("JAVA_LONG"));
        Array.set(layouts, 2, layout("ADDRESS"));
        Object function = call(descriptorType.getMethod("of", layoutType, layouts.getClass()), null, layout("JAVA_INT"), layouts);
        Object options = Array.newInstance(optionType, 1);
        Array.set(options, 0, call(optionType.getMethod("firstVariadicArg", int.class), null, 2));
        MethodHandle handle = (MethodHandle) call(
                linkerType.getMethod("downcallHandle", type("MemorySegment"), descriptorType, options.getClass()), linker, symbol, function, options);
        linked = handle;
        return handle;
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("java.lang.foreign." + name);
    }

    private static Object layout(String name) throws ReflectiveOperationException {
        Object layout = type("ValueLayout").getField(name).get(null);
        if (layout == null) {
            throw new NoSuchFieldException(name);
        }
        return layout;
    }

    private static Object call(Method method, @Nullable Object on, Object... arguments) throws ReflectiveOperationException {
        Object result = method.invoke(on, arguments);
        if (result == null) {
            throw new NoSuchMethodException(method.getName());
        }
        return result;
    }

    /** The number under which this program has the device open; negative when it hasn't, or nobody tells. */
    private static int descriptor(String device) {
        if (Files.isDirectory(OWN_FILES)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(OWN_FILES)) {
                Path real = Path.of(device).toRealPath();
                for (Path file : files) {
                    if (pointsTo(file, real)) {
                        return Integer.parseInt(String.valueOf(file.getFileName()));
                    }
                }
            } catch (IOException | DirectoryIteratorException e) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean pointsTo(Path file, Path device) {
        try {
            return Files.readSymbolicLink(file).equals(device);
        } catch (IOException e) {
            return false;
        }
    }
}
