package org.filterscope.team;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a service: on the class for all its public methods, on a method for this one. Where a role is asked for,
 * the first parameter that is an {@link OwnedId} says of which team.
 *
 * <p>The call fails with {@link ThingNotFoundException} when the thing does not exist or belongs to a team that the
 * caller is not in, with {@link org.springframework.security.access.AccessDeniedException} when the caller is in the team
 * but may too little, and with
 * {@link org.springframework.security.authentication.AuthenticationCredentialsNotFoundException} when nobody is signed in.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface AllowedTo {

    Who value();
}
