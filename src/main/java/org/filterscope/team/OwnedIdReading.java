package org.filterscope.team;

import java.lang.reflect.Constructor;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;

/** Reads the ids of things from the paths of endpoints. */
@Component
class OwnedIdReading implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, OwnedId.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
        UUID id = Ids.parse(Objects.requireNonNull(text).toString());
        return BeanUtils.instantiateClass(constructor(to.getType()), id);
    }

    private static Constructor<?> constructor(Class<?> type) {
        try {
            return type.getDeclaredConstructor(UUID.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " cannot be made of a UUID", e);
        }
    }
}
