package patch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Makes Gatling 2 run on a Java newer than 8. It looks into the array of a String, which holds
 * chars no more; the one method that does so is made to ask the String instead. Nothing else is
 * touched.
 */
public final class CharsOfStrings {
  private static final String METHOD = "unsafeChars$extension";
  private static final String DESCRIPTOR = "(Ljava/lang/String;)[C";

  /**
   * @param arguments where the patched class goes, which is to stand before Gatling on the class
   *     path, and the names that the class may have
   */
  public static void main(String[] arguments) {
    Path to = Path.of(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      patch(to, arguments[i] + ".class");
    }
  }

  private static void patch(Path to, String file) {
    try (InputStream original = CharsOfStrings.class.getClassLoader().getResourceAsStream(file)) {
      if (original == null) {
        return;
      }
      ClassWriter writer = new ClassWriter(0);
      new ClassReader(original).accept(new Patch(writer), 0);
      Files.createDirectories(to.resolve(file).getParent());
      Files.write(to.resolve(file), writer.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Patch extends ClassVisitor {
    Patch(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
      if (!name.equals(METHOD) || !descriptor.equals(DESCRIPTOR)) {
        return method;
      }
      method.visitCode();
      method.visitVarInsn(Opcodes.ALOAD, 1);
      method.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, "java/lang/String", "toCharArray", "()[C", false);
      method.visitInsn(Opcodes.ARETURN);
      method.visitMaxs(1, 2);
      method.visitEnd();
      return null; // the old body goes nowhere
    }
  }
}
