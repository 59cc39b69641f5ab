package org.filterscope.team;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Puts {@link AllowedTo} into effect on every bean that carries it, before a transaction begins. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class RightsAdvice {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rightsAdvisor(ObjectProvider<Rights> rights) {
        ComposablePointcut annotated = new ComposablePointcut(
                        new AnnotationMatchingPointcut(AllowedTo.class, null, true))
                .union(AnnotationMatchingPointcut.forMethodAnnotation(AllowedTo.class));
        DefaultPointcutAdvisor advisor = new DefaultPointcutAdvisor(annotated, new Check(rights));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return advisor;
    }

    /** The rule for a method of a class: its own, else that of the class. */
    static Optional<AllowedTo> ruleFor(Method method, Class<?> type) {
        Method specific = AopUtils.getMostSpecificMethod(method, type);
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(specific, AllowedTo.class))
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(type, AllowedTo.class)));
    }

    private record Check(ObjectProvider<Rights> rights) implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation call) throws Throwable {
            Class<?> type = AopUtils.getTargetClass(java.util.Objects.requireNonNull(call.getThis()));
            Method method = call.getMethod();
            if (method.getDeclaringClass() != Object.class) {
                Who who = ruleFor(method, type).orElseThrow().value();
                Optional<OwnedId> thing = Arrays.stream(call.getArguments())
                        .filter(OwnedId.class::isInstance)
                        .map(OwnedId.class::cast)
                        .findFirst();
                rights.getObject().require(who, thing, type.getSimpleName() + "." + method.getName());
            }
            return call.proceed();
        }
    }
}
