package org.springframework.ui;

public interface Model {
  Model addAttribute(String name, Object value);
}

public class ModelMap extends java.util.LinkedHashMap<String, Object> {}
