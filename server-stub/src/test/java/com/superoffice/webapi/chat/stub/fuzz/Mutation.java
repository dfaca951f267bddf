package com.superoffice.webapi.chat.stub.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Spoils some of the bodies: cuts them, changes a byte, replaces them, or has a part of them twice. */
final class Mutation {

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /**
     * The body, or a spoilt copy.
     *
     * @param spared how many of a hundred stay as they are
     */
    byte[] of(byte[] body, int spared) {
        byte[] mutated = body.clone();
        if (mutated.length == 0 || random.nextInt(100) < spared) {
            return mutated;
        }
        switch (random.nextInt(4)) {
            case 0 -> mutated = Arrays.copyOf(mutated, random.nextInt(mutated.length));
            case 1 -> mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            case 2 -> {
                mutated = new byte[random.nextInt(200)];
                random.nextBytes(mutated);
            }
            default -> mutated = doubled(mutated, random.nextInt(mutated.length));
        }
        return mutated;
    }

    private static byte[] doubled(byte[] body, int from) {
        ByteArrayOutputStream doubled = new ByteArrayOutputStream();
        doubled.writeBytes(body);
        doubled.write(body, from, body.length - from);
        return doubled.toByteArray();
    }
}
