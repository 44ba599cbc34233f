using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Generators.Language;
using Galaxy.Pipeline.Data;

namespace Galaxy.Pipeline.Catalogs.Contract;

/// <summary>Finds each class's folder by its name; case and Unicode spelling do not matter, and <c>_</c> and <c>-</c> stand for a space.</summary>
public static class ClassFolders
{
    /// <param name="directory">Where the folders are, for messages.</param>
    /// <param name="folders">Names of the folders in it.</param>
    /// <param name="classes">The network's classes.</param>
    /// <param name="thing">What the folders are, if not folders.</param>
    internal static Result<FolderMatch> Match(
        string directory, IReadOnlyCollection<string> folders, ImmutableArray<string> classes, ClassThing? thing = null)
    {
        ILookup<string, string> byName = folders.Order(StringComparer.Ordinal).ToLookup(Normal);
        if (classes.ToLookup(Normal).FirstOrDefault(same => same.Count() > 1) is { } alike)
            return new Problem(directory, $"classes {Quoted(alike)} of the network would {Of(thing).Same}",
                "Rename one of them in the network's file");
        if (Others(folders, classes).FirstOrDefault() is { } unknown)
        {
            string hint = NearestName.Among(classes, unknown) is { } nearest ? $", did you mean '{nearest}'?" : "";
            return Mismatch(directory, $"{Of(thing).One} '{unknown}' is no class of the network{hint}", folders, classes, thing);
        }

        if (folders.Count == 0)
            return Mismatch(directory, $"it has no {Of(thing).Classes}", folders, classes, thing);
        if (Twins(folders, thing) is { } twins)
            return new Problem(directory, twins, Of(thing).Join);
        return Result.Ok(new FolderMatch(
            [.. classes.Select(name => byName[Normal(name)].FirstOrDefault())],
            [.. classes.Where(name => !byName.Contains(Normal(name)))
                .Select(name => $"{directory}: {Of(thing).None} '{name}'; that class has no images here.")]));
    }

    /// <summary>The folders that are no class.</summary>
    public static IEnumerable<string> Others(IReadOnlyCollection<string> folders, ImmutableArray<string> classes)
    {
        ImmutableHashSet<string> known = [.. classes.Select(Normal)];
        return folders.Where(folder => !known.Contains(Normal(folder)));
    }

    /// <summary>Whether all folders are different classes.</summary>
    internal static Result<Unit> CheckTwins(string directory, IReadOnlyCollection<string> folders, ClassThing? thing = null) =>
        Twins(folders, thing) is { } twins
            ? new Problem(directory, twins, Of(thing).Join)
            : Result.Done;

    private static string? Twins(IReadOnlyCollection<string> folders, ClassThing? thing) =>
        folders.Order(StringComparer.Ordinal).ToLookup(Normal).FirstOrDefault(same => same.Count() > 1) is { } twins
            ? $"{Of(thing).Many} {Quoted(twins)} are the same class{InSpellings(twins)}"
            : null;

    private static Problem Mismatch(
        string directory, string what, IReadOnlyCollection<string> folders, ImmutableArray<string> classes, ClassThing? thing) => new(
        directory,
        $"{what} (network's classes: {Quoted(classes)}; {Of(thing).Many} found: "
            + $"{(folders.Count == 0 ? "none" : Quoted(folders.Order(StringComparer.Ordinal)))})",
        folders.Count == 0 ? Of(thing).Second : Of(thing).Match);

    private static ClassThing Of(ClassThing? thing) => thing ?? ClassThing.Folder;

    /// <summary>They may look the same.</summary>
    private static string InSpellings(IEnumerable<string> twins) =>
        twins.Select(Nfc.Of).Distinct(StringComparer.Ordinal).Count() < twins.Distinct(StringComparer.Ordinal).Count()
            ? " in two Unicode spellings"
            : "";

    private static string Normal(string name) => IsNegative(name)
        ? name
        : string.Join(' ', Nfc.Of(name).Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>The hyphen of a number is its sign.</summary>
    private static bool IsNegative(string name) =>
        double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number < 0;

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));
}
