package org.filterscope.team;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.scrypt.SCryptPasswordEncoder;

/**
 * How passwords are kept: new ones as argon2id with the memory and rounds that OWASP recommends (19 MiB, 2 passes); older
 * encodings can be read, and are replaced when their owners sign in.
 */
@Configuration(proxyBeanMethods = false)
class PasswordSetUp {

    private static final String TODAY = "argon2";

    @Bean
    static PasswordEncoder passwordEncoder() {
        return new AFewAtATime(new DelegatingPasswordEncoder(
                TODAY,
                Map.of(
                        TODAY,
                        new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2),
                        "bcrypt",
                        new BCryptPasswordEncoder(),
                        "pbkdf2",
                        Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "scrypt",
                        SCryptPasswordEncoder.defaultsForSpringSecurity_v5_8())));
    }

    /** Works on as many passwords at once as there are processors: each takes memory, and anybody may send one. */
    private record AFewAtATime(PasswordEncoder encoder, Semaphore free) implements PasswordEncoder {

        AFewAtATime(PasswordEncoder encoder) {
            this(encoder, new Semaphore(Runtime.getRuntime().availableProcessors()));
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            free.acquireUninterruptibly();
            try {
                return encoder.encode(password);
            } finally {
                free.release();
            }
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            free.acquireUninterruptibly();
            try {
                return encoder.matches(password, encoded);
            } finally {
                free.release();
            }
        }

        @Override
        public boolean upgradeEncoding(@Nullable String encoded) {
            return encoder.upgradeEncoding(encoded);
        }
    }
}
