using System.Collections.Immutable;
using System.Globalization;
using Galaxy.Pipeline.Cli.Console;
using Galaxy.Pipeline.OnDemand;

namespace Galaxy.Pipeline.Cli.Cache;

/// <summary>Shows or clears the compiled networks.</summary>
internal sealed class CacheVerb(Terminal terminal)
{
    private const string Damaged = "(damaged or not whole)";

    private readonly Reporter _reporter = terminal.Reporter(json: false);

    public Result<ExitCode> Run(bool clears) => NetworkCache.Open(terminal.Cache, terminal.Clock).Map(cache => clears ? Clear(cache) : Show(cache));

    private ExitCode Clear(NetworkCache cache)
    {
        _reporter.Say($"{cache.Folder}: {Sum(cache.Clear())} deleted");
        return ExitCode.Success;
    }

    private ExitCode Show(NetworkCache cache)
    {
        ImmutableArray<CachedFile> files = cache.List();
        _reporter.Say($"{cache.Folder}: {Sum(files)}");
        if (files.IsEmpty)
            return ExitCode.Success;
        TextTable table = new("network", ["MB", "last used", "file"]);
        foreach (CachedFile file in files)
            table.AddRow([file.Network ?? Damaged, Quantity.Megabytes(file.Bytes), Date(file.Used), Path.GetFileName(file.Path)[..8]]);
        _reporter.Write(table);
        return ExitCode.Success;
    }

    private static string Sum(ImmutableArray<CachedFile> files) =>
        $"{Plural.Of(files.Length, "compiled network")}, {Quantity.Megabytes(files.Sum(file => file.Bytes))} MB";

    private static string Date(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
