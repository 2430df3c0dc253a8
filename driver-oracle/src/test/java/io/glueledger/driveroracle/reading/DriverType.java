/*
 * Copyright the Glue Ledger authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.glueledger.driveroracle.reading;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class of a driver, used by reflection: members are found by name and number of arguments,
 * private ones too.
 */
public final class DriverType {

  private final Class<?> type;

  DriverType(String className, ClassLoader loader) {
    try {
      this.type = Class.forName(className, true, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(className, e);
    }
  }

  /** The class itself. */
  public Class<?> type() {
    return type;
  }

  /** Makes one. */
  public Object create(@Nullable Object... arguments) throws DriverRefusal {
    Constructor<?> constructor =
        Stream.of(type.getDeclaredConstructors())
            .filter(
                c ->
                    c.getParameterCount() == arguments.length
                        && fits(c.getParameterTypes(), arguments))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no constructor of " + type));
    return Objects.requireNonNull(answer(constructor, () -> constructor.newInstance(arguments)));
  }

  /** Calls a static method. */
  public @Nullable Object callStatic(String method, @Nullable Object... arguments)
      throws DriverRefusal {
    return invoke(type, null, method, arguments);
  }

  /** Calls a method of {@code target}. */
  public static @Nullable Object call(Object target, String method, @Nullable Object... arguments)
      throws DriverRefusal {
    return invoke(target.getClass(), target, method, arguments);
  }

  /** The text that a method without arguments answers, if any. */
  public static Optional<String> text(Object target, String method) throws DriverRefusal {
    return Optional.ofNullable(call(target, method)).map(Object::toString);
  }

  /** A field of {@code target}. */
  public static @Nullable Object field(Object target, String name) throws DriverRefusal {
    Field field =
        classes(target.getClass())
            .flatMap(owner -> Stream.of(owner.getDeclaredFields()))
            .filter(f -> f.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(name));
    return answer(field, () -> field.get(target));
  }

  /** Whether there is a method of that name. */
  public boolean has(String method) {
    return Stream.of(type.getDeclaredMethods()).anyMatch(m -> m.getName().equals(method));
  }

  private static @Nullable Object invoke(
      Class<?> type, @Nullable Object target, String name, @Nullable Object... arguments)
      throws DriverRefusal {
    Method method =
        classes(type)
            .flatMap(owner -> Stream.of(owner.getDeclaredMethods()))
            .filter(m -> m.getName().equals(name) && fits(m.getParameterTypes(), arguments))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(type + " has no " + name));
    return answer(method, () -> method.invoke(target, arguments));
  }

  private static Stream<Class<?>> classes(Class<?> type) {
    Stream<Class<?>> own = Stream.<Class<?>>iterate(type, t -> t != null, Class::getSuperclass);
    return Stream.concat(own, Stream.of(type.getInterfaces()));
  }

  private static boolean fits(Class<?>[] types, @Nullable Object[] arguments) {
    if (types.length != arguments.length) {
      return false;
    }
    for (int i = 0; i < types.length; i++) {
      Object argument = arguments[i];
      if (argument != null && !types[i].isPrimitive() && !types[i].isInstance(argument)) {
        return false;
      }
    }
    return true;
  }

  private interface Member {
    @Nullable Object use() throws ReflectiveOperationException;
  }

  private static @Nullable Object answer(AccessibleObject member, Member use) throws DriverRefusal {
    member.setAccessible(true);
    try {
      return use.use();
    } catch (InvocationTargetException e) {
      throw new DriverRefusal(Objects.requireNonNullElse(e.getCause(), e));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
