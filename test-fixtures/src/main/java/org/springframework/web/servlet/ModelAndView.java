package org.springframework.web.servlet;

public class ModelAndView {

  private final String viewName;

  public ModelAndView(String viewName) {
    this.viewName = viewName;
  }

  public String getViewName() {
    return viewName;
  }
}
