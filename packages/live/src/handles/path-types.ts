import type { ClassName, FunctionName, PathTarget, PropertyName } from "@backline/lom"
import type { Handle, ListHandle, MethodOf, PropertyHandle, Trigger } from "./types.ts"

/** The handle of what a path as text leads to. */
export type HandleAt<P extends string> = string extends P ? Handle<"LomObject"> : TargetHandle<PathTarget<P>>

type TargetHandle<At> = At extends { readonly at: "object"; readonly type: infer C extends ClassName }
  ? Handle<C>
  : At extends { readonly at: "list"; readonly type: infer C extends ClassName }
    ? ListHandle<C>
    : At extends { readonly at: "property"; readonly type: infer C extends ClassName; readonly member: infer P }
      ? P extends PropertyName<C>
        ? PropertyHandle<C, P>
        : never
      : At extends { readonly at: "function"; readonly type: infer C extends ClassName; readonly member: infer F }
        ? F extends FunctionName<C>
          ? MethodOf<C, F>
          : never
        : At extends { readonly at: "listener" }
          ? Trigger
          : Handle<"LomObject">
