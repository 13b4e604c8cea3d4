package com.acme.lookup;

import lombok.Value;

@Value
public class Device {
  String deviceId;
  String platform;
}
