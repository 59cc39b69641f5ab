package org.filterscope.team;

import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.stereotype.Component;

/** Lets endpoints take the ids in their addresses as what they are; a text that is no id is an address that is not there. */
@Component
class IdsInAddresses implements GenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, OwnedId.class));
    }

    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        UUID id = Ids.parse(String.valueOf(source));
        try {
            return to.getType().getConstructor(UUID.class).newInstance(id);
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(to.getType() + " is not a record of one UUID", e);
        }
    }
}
