/** A service that is both analysed as source and run. */
package dev.ajar.framework.satoken.shop;
