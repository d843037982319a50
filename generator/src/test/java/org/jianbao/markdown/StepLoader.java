package org.jianbao.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Loads the converter anew so that it counts its own steps: each method that is entered, each turn of a loop, each
 * character that a search in a string passes. What it takes is then a number that is the same on every machine.
 */
final class StepLoader extends ClassLoader {
    private static final List<String> COUNTED = List.of("org.jianbao.", "com.vladsch.flexmark.", "org.owasp.");
    private static final String STEPS = "org/jianbao/markdown/StepLoader$Steps";

    StepLoader(ClassLoader parent) {
        super(parent);
    }

    /** The count of the thread that runs; one test uses it at a time. */
    public static final class Steps {
        private static long count;

        private Steps() {}

        static long count() {
            return count;
        }

        /** One step. */
        public static void step() {
            count++;
        }

        /** {@link String#indexOf(int)}. */
        public static int indexOf(String text, int c) {
            return indexOf(text, c, 0);
        }

        /** {@link String#indexOf(int, int)}. */
        public static int indexOf(String text, int c, int from) {
            return indexOf(text, c, from, text.length());
        }

        /** {@link String#indexOf(int, int, int)}. */
        public static int indexOf(String text, int c, int from, int end) {
            return passed(from, end, text.indexOf(c, Math.min(from, end), end));
        }

        /** {@link String#indexOf(String)}. */
        public static int indexOf(String text, String part) {
            return indexOf(text, part, 0);
        }

        /** {@link String#indexOf(String, int)}. */
        public static int indexOf(String text, String part, int from) {
            return indexOf(text, part, from, text.length());
        }

        /** {@link String#indexOf(String, int, int)}. */
        public static int indexOf(String text, String part, int from, int end) {
            return passed(from, end, text.indexOf(part, Math.min(from, end), end));
        }

        private static int passed(int from, int end, int found) {
            count += Math.max(0, (found < 0 ? end : found) - from);
            return found;
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (COUNTED.stream().noneMatch(name::startsWith) || name.startsWith(StepLoader.class.getName())) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassReader reader = new ClassReader(in.readAllBytes());
            ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
            reader.accept(new Counting(writer), 0);
            byte[] bytes = writer.toByteArray();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counting extends ClassVisitor {
        Counting(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature,
                String[] exceptions) {
            return new CountingMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class CountingMethod extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        CountingMethod(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        private void step() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, "step", "()V", false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            step();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                step();
            }
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals("java/lang/String") && name.equals("indexOf")) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, STEPS, name,
                        "(Ljava/lang/String;" + descriptor.substring(1),
                        false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }
    }
}
