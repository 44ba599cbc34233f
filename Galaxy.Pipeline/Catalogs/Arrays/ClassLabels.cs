using System.Collections.Immutable;
using Galaxy.Pipeline.Catalogs.Tables;

namespace Galaxy.Pipeline.Catalogs.Arrays;

/// <summary>The class of every picture.</summary>
/// <param name="Names">The classes that have pictures.</param>
/// <param name="Labels">Index into the names, picture by picture; null for one of no class.</param>
internal sealed record ClassLabels(ImmutableArray<string> Names, ImmutableArray<ushort?> Labels)
{
    /// <summary>Classes that are told apart by their texts, in ordinal order. A text that says that there is no value is no class.</summary>
    public static ClassLabels Of(IReadOnlyCollection<string> texts) =>
        Of(texts, StringComparer.Ordinal, text => !MissingValue.Is(text), text => text);

    /// <summary>Classes that are counted. A negative number is no class.</summary>
    /// <param name="numbers">The number of every picture's class.</param>
    /// <param name="name">The name of the class with a number.</param>
    public static ClassLabels Of(IReadOnlyCollection<long> numbers, Func<long, string> name) =>
        Of(numbers, Comparer<long>.Default, number => number >= 0, name);

    private static ClassLabels Of<T>(IReadOnlyCollection<T> classes, IComparer<T> order, Func<T, bool> isClass, Func<T, string> name)
        where T : notnull
    {
        T[] found = [.. classes.Distinct().Where(isClass).Order(order)];
        Dictionary<T, ushort> places = found.Select((value, place) => (value, place)).ToDictionary(pair => pair.value, pair => (ushort)pair.place);
        return new ClassLabels(
            [.. found.Select(name)], [.. classes.Select(value => places.TryGetValue(value, out ushort place) ? place : (ushort?)null)]);
    }
}
