package org.filterscope.explanation;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the ids of explanations in addresses of endpoints. */
@Component
class ExplanationIdReader implements Converter<String, ExplanationId> {

    @Override
    public ExplanationId convert(String text) {
        return ExplanationId.parse(text);
    }
}
