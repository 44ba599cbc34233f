using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.OnDemand;
using Galaxy.Pipeline.Prepared;

namespace Galaxy.Pipeline.Cli.Cache;

/// <summary>Shows or clears what is kept for later runs.</summary>
/// <param name="folder">The cache folder; null for the user's own.</param>
/// <param name="terminal">The verb's.</param>
internal sealed class CacheVerb(string? folder, Terminal terminal)
{
    private readonly Reporter _reporter = terminal.Reporter(json: false);

    /// <summary>A folder that is not there is not made to be shown.</summary>
    public Result<ExitCode> Run(bool clears)
    {
        string place = folder ?? terminal.Cache;
        if (File.Exists(place))
            return new Problem(place, "it is a file, and a cache is a folder", "Name the cache folder");
        if (!Directory.Exists(place))
        {
            _reporter.Say($"{place}: nothing is kept there");
            return Result.Ok(ExitCode.Success);
        }

        return
            from networks in NetworkCache.Open(place, terminal.Clock)
            from pictures in PreparedCache.Open(place, terminal.Clock)
            select clears ? Clear(networks, pictures) : Show(networks, pictures);
    }

    private ExitCode Clear(NetworkCache networks, PreparedCache pictures)
    {
        _reporter.Say($"{networks.Folder}: {Sum(networks.Clear())} deleted");
        _reporter.Say($"{pictures.Folder}: {Sum(pictures.Clear())} deleted");
        return ExitCode.Success;
    }

    private ExitCode Show(NetworkCache networks, PreparedCache pictures)
    {
        Show(networks.Folder, networks.List());
        Show(pictures.Folder, pictures.List());
        return ExitCode.Success;
    }

    private void Show(string place, ImmutableArray<CachedFile> files)
    {
        _reporter.Say($"{place}: {Sum(files)}");
        if (files.IsEmpty)
            return;
        TextTable table = new("network", ["MB", "last used", "file"]);
        foreach (CachedFile file in files)
            table.AddRow([file.Network ?? Words(file.State), Quantity.Megabytes(file.Bytes), Date(file.Used), Path.GetFileName(file.Path)[..8]]);
        _reporter.Write(table);
    }

    private void Show(string place, ImmutableArray<CachedSet> sets)
    {
        _reporter.Say($"{place}: {Sum(sets)}");
        if (sets.IsEmpty)
            return;
        TextTable table = new("prepared pictures", ["number", "MB", "last used", "seen as"]);
        foreach (CachedSet set in sets)
        {
            string name = set.Place ?? Words(set.State);
            table.AddRow([name, Quantity.Count(set.Pictures), Quantity.Megabytes(set.Bytes), Date(set.Used), set.Shown ?? ""]);
        }

        _reporter.Write(table);
    }

    private static string Sum(ImmutableArray<CachedFile> files) =>
        $"{Plural.Of(files.Length, "compiled network")}, {Quantity.Megabytes(files.Sum(file => file.Bytes))} MB";

    private static string Sum(ImmutableArray<CachedSet> sets) =>
        $"{Plural.Of(sets.Sum(set => set.Pictures), "prepared picture")} of {Plural.Of(sets.Length, "set")}, "
        + $"{Quantity.Megabytes(sets.Sum(set => set.Bytes))} MB";

    private static string Words(CacheState state) => state switch
    {
        CacheState.BeingWritten => "(being written)",
        CacheState.Left => "(unfinished, left by a run that was killed)",
        _ => "(damaged)",
    };

    private static string Date(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
