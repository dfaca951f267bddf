package com.superoffice.webapi.chat.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.superoffice.webapi.chat.contract.operation.Operation;
import com.superoffice.webapi.chat.contract.operation.Operations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** The operation of an edited contract, as the build would compile it. */
public final class EditedOperation extends ClassLoader {

    private EditedOperation() {
        super(EditedOperation.class.getClassLoader());
    }

    /** Writes into the directory, which is empty. */
    public static Operation of(byte[] contract, Path directory) throws IOException {
        Path source = Files.writeString(
                directory.resolve("Operations.java"), new ContractPublisher(contract).operations());
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-Xlint:all", "-Werror", "-d", directory.toString(), source.toString());
        assertThat(result).as("the operations compile").isZero();
        String name = Operations.class.getName();
        byte[] compiled = Files.readAllBytes(directory.resolve(name.replace('.', '/') + ".class"));
        try {
            return (Operation) new EditedOperation()
                    .defineClass(name, compiled, 0, compiled.length)
                    .getField("GET_CHAT_MESSAGES")
                    .get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
