package org.filterscope.web;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The workspace that people use through a browser, made of what all rooms contribute. */
@SpringBootConfiguration
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackages = "org.filterscope")
@ComponentScan("org.filterscope")
public class Workspace {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
