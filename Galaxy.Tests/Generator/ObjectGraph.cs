using System.Collections;
using System.Reflection;

namespace Galaxy.Tests.Generator;

/// <summary>Everything reachable from a value.</summary>
internal static class ObjectGraph
{
    /// <summary>The value and everything it refers to, each once.</summary>
    public static IReadOnlyCollection<object> Of(object value)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new([value]);
        while (open.TryPop(out object? next))
        {
            if (!seen.Add(next) || next is string || next.GetType().IsPrimitive || next is MemberInfo)
                continue;
            foreach (object held in Held(next))
                open.Push(held);
        }

        return seen;
    }

    private static IEnumerable<object> Held(object value)
    {
        if (value is IEnumerable items)
            foreach (object? item in items)
                if (item is not null)
                    yield return item;
        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                if (!field.FieldType.IsPointer && !field.FieldType.IsByRefLike && field.GetValue(value) is { } held)
                    yield return held;
    }
}
