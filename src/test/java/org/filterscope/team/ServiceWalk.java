package org.filterscope.team;

import jakarta.servlet.ServletException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;

/**
 * Calls every public method of every service and endpoint through its proxy, as it is called by pages, but stops each
 * call right before the method itself: what is left is the rule alone.
 */
final class ServiceWalk {

    /** The id under which the team under test has one thing of every kind. */
    static final UUID THING = UUID.fromString("00000000-0000-4000-8000-00000000000f");

    private static final ThreadLocal<Boolean> WALKING = ThreadLocal.withInitial(() -> false);

    private static final ThreadLocal<Boolean> REACHED = ThreadLocal.withInitial(() -> false);

    private final ApplicationContext context;

    ServiceWalk(ApplicationContext context) {
        this.context = context;
    }

    /** Whether a call came through, and if not, why. */
    enum Answer {
        ALLOWED("yes"),
        NOT_ALLOWED("no"),
        HIDDEN("hidden"),
        SIGN_IN("sign in");

        private final String word;

        Answer(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A public method of a bean. */
    record Door(Object bean, Class<?> type, Method method) {

        String name() {
            return type.getSimpleName() + "." + method.getName();
        }

        String room() {
            return type.getPackageName().substring("org.filterscope.".length()).split("\\.", 2)[0];
        }
    }

    /** All doors, by room and name. */
    List<Door> doors() {
        return Stream.of(Service.class, Controller.class)
                .flatMap(kind -> context.getBeansWithAnnotation(kind).values().stream())
                .distinct()
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("org.filterscope."))
                .flatMap(ServiceWalk::doorsOf)
                .sorted(Comparator.comparing(Door::room)
                        .thenComparing(Door::name)
                        .thenComparing(door -> door.method().toString()))
                .toList();
    }

    private static Stream<Door> doorsOf(Object bean) {
        Class<?> type = AopUtils.getTargetClass(bean);
        return Arrays.stream(type.getMethods())
                .filter(method ->
                        method.getDeclaringClass() != Object.class && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .map(method -> new Door(bean, type, method));
    }

    Answer knock(Door door) {
        WALKING.set(true);
        try {
            Method method = door.bean()
                    .getClass()
                    .getMethod(door.method().getName(), door.method().getParameterTypes());
            method.setAccessible(true);
            method.invoke(door.bean(), arguments(door.method()));
        } catch (InvocationTargetException e) {
            return answer(e.getTargetException());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(door.name() + " cannot be called", e);
        } finally {
            WALKING.remove();
        }
        throw new IllegalStateException(door.name() + " ran though nothing stopped it: is its class proxied?");
    }

    /** Whether a call gets past all rules to the inside of a service or endpoint, on the thread that makes it. */
    static boolean reaches(Callable<?> call) throws Exception {
        WALKING.set(true);
        REACHED.set(false);
        try {
            call.call();
            return REACHED.get();
        } catch (ServletException e) {
            return REACHED.get();
        } finally {
            WALKING.remove();
            REACHED.remove();
        }
    }

    private static Answer answer(Throwable end) {
        return switch (end) {
            case Reached _ -> Answer.ALLOWED;
            case AccessDeniedException _ -> Answer.NOT_ALLOWED;
            case ThingNotFoundException _ -> Answer.HIDDEN;
            case AuthenticationCredentialsNotFoundException _ -> Answer.SIGN_IN;
            default -> throw new IllegalStateException(end);
        };
    }

    private static @Nullable Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(ServiceWalk::argument)
                .toArray();
    }

    private static @Nullable Object argument(Class<?> type) {
        if (type == OwnedId.class) {
            return new ProjectId(THING);
        }
        if (type == TeamId.class) {
            return Stops.team;
        }
        if (OwnedId.class.isAssignableFrom(type) && type.isRecord()) {
            return idOf(type);
        }
        Map<Class<?>, Object> plain = Map.of(
                boolean.class,
                false,
                int.class,
                0,
                long.class,
                0L,
                double.class,
                0.0,
                float.class,
                0f,
                char.class,
                'x');
        return plain.get(type);
    }

    private static Object idOf(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            if (components.length != 1 || components[0].getType() != UUID.class) {
                throw new IllegalStateException(type + " is not a record of one UUID");
            }
            var constructor = type.getDeclaredConstructor(UUID.class);
            constructor.setAccessible(true);
            return constructor.newInstance(THING);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Thrown in place of the method: the rule let the call through. */
    private static final class Reached extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Puts the stop before each method, and gives the team under test one thing of every kind. */
    @TestConfiguration
    static class Stops {

        static volatile TeamId team = TeamId.random();

        @Bean
        static Advisor stopBeforeServices() {
            return stop(Service.class);
        }

        @Bean
        static Advisor stopBeforeEndpoints() {
            return stop(Controller.class);
        }

        private static Advisor stop(Class<? extends java.lang.annotation.Annotation> kind) {
            MethodInterceptor stop = call -> {
                if (WALKING.get()) {
                    REACHED.set(true);
                    throw new Reached();
                }
                return call.proceed();
            };
            DefaultPointcutAdvisor advisor =
                    new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(kind, true), stop);
            advisor.setOrder(Ordered.LOWEST_PRECEDENCE);
            return advisor;
        }

        @Bean
        static BeanPostProcessor oneThingOfEveryKind() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof TeamOf<?> lookup ? withThing(lookup) : bean;
                }
            };
        }

        private static <I extends OwnedId> TeamOf<I> withThing(TeamOf<I> lookup) {
            return new TeamOf<>() {
                @Override
                public Class<I> idType() {
                    return lookup.idType();
                }

                @Override
                public java.util.Optional<TeamId> teamOf(I id) {
                    return id.value().equals(THING) ? java.util.Optional.of(team) : lookup.teamOf(id);
                }
            };
        }
    }
}
