package org.filterscope.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.filterscope.fixture.DatabaseUnderTest;
import org.filterscope.fixture.WorkspaceTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test in a workspace in which a folder of the server may be registered. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WorkspaceTest
@ContextConfiguration(initializers = {DatabaseUnderTest.class, AllowedFolder.class})
@Import(TheModels.class)
@interface ModelTest {}
