package org.filterscope.dataset.catalogue;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads the ids of datasets in addresses of endpoints. */
@Component
class DatasetIdReader implements Converter<String, DatasetId> {

    @Override
    public DatasetId convert(String text) {
        return DatasetId.parse(text);
    }
}
