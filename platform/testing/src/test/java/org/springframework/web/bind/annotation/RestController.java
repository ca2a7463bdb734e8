package org.springframework.web.bind.annotation;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the real one, which this module does not know. */
@Retention(RetentionPolicy.RUNTIME)
public @interface RestController {}
