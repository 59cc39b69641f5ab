package org.filterscope.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.filterscope.refusal.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The folders and stores of a running workspace. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
@EnableScheduling
class StorageSetUp {

    private static final String DATABASE = "dataSource";

    @Bean
    DataFolder dataFolder(@Value("${filterscope.data}") Path path, StorageSettings settings) {
        return DataFolder.open(path, settings.leastFree().toBytes());
    }

    @Bean
    FileStore fileStore(DataFolder folder, StorageSettings settings, Clock clock) {
        Path shared = settings.folder();
        try {
            return switch (settings.store()) {
                case FOLDER -> new FolderStore(shared == null ? folder.files() : shared.toAbsolutePath(), clock);
                case S3 ->
                    new BucketStore(
                            new Bucket(settings.s3()),
                            folder.cache(),
                            settings.cache().toBytes());
            };
        } catch (IOException e) {
            throw new RefusedException(
                    "The folder " + (shared == null ? folder.path() : shared) + " cannot be written to ("
                            + DataFolder.reason(e) + "); change its rights, or mount the disk it lies on.",
                    e);
        }
    }

    @Bean
    AllowedRoots allowedRoots(StorageSettings settings) {
        return AllowedRoots.of(settings.allowedFolders());
    }

    /** The database lies in the data folder too, and would say in other words that the folder cannot be used. */
    @Bean
    static BeanFactoryPostProcessor folderBeforeDatabase() {
        return factory -> {
            if (factory.containsBeanDefinition(DATABASE)) {
                factory.getBeanDefinition(DATABASE).setDependsOn("dataFolder");
            }
        };
    }
}
