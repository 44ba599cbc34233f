using Galaxy.Generators.Networks;

namespace Galaxy.Pipeline.OnDemand;

/// <summary>Makes networks runnable: takes what was compiled before, or generates and compiles them.</summary>
/// <param name="caches">The user's cache folder, and one to fall back on.</param>
/// <param name="clock">Tells which compiled networks are no longer used.</param>
/// <param name="note">Receives a line that the user should see.</param>
/// <param name="track">Does the work of compiling, and shows what is done meanwhile.</param>
/// <param name="interrupted">Ends it.</param>
internal sealed class NetworkMaker(
    IReadOnlyList<string> caches, TimeProvider clock, Action<string> note, Func<string, Func<Result<byte[]>>, Result<byte[]>> track,
    CancellationToken interrupted)
{
    /// <summary>The network of a file.</summary>
    public Result<IRunnableNetwork> OfFile(string path) => SpecFile.Read(path).Bind(spec => Of(path, spec));

    /// <summary>The network with the spec of a model or a run: the build's, if it has that one.</summary>
    /// <param name="name">The model's or run's file, for messages.</param>
    /// <param name="text">The spec as it stands there. It may come from a stranger, so it is read by the same checks as a file.</param>
    /// <param name="held">The numbers in the file's tensors; null if it holds no model.</param>
    public Result<IRunnableNetwork> OfSpec(string name, string text, long? held = null) => BuiltNetwork.WithSpec(text) is { } built
        ? Result.Ok(built)
        : UntrustedSpec.Read(name, text, held).Bind(spec => Of(name, spec));

    /// <summary>The network with a spec.</summary>
    /// <param name="name">Where the spec comes from, for messages.</param>
    /// <param name="spec">The network.</param>
    public Result<IRunnableNetwork> Of(string name, NetworkSpec spec)
    {
        Problem? refusal = null;
        foreach (string folder in caches)
        {
            switch (NetworkCache.Open(folder, clock))
            {
                case Result<NetworkCache>.Ok(var cache):
                    if (refusal is not null)
                        Tell(refusal, $"kept in {cache.Folder}");
                    return Of(name, spec, cache);
                case Result<NetworkCache>.Failed(var problem):
                    refusal ??= problem;
                    break;
            }
        }

        if (refusal is not null)
            Tell(refusal, "not kept");
        return Compile(name, spec).Map(assembly => LoadedNetwork.Load(assembly, spec));
    }

    private void Tell(Problem refusal, string outcome) =>
        note($"{refusal.Thing}: {refusal.What}, so compiled networks are {outcome}. {refusal.Remedy}.");

    private Result<IRunnableNetwork> Of(string name, NetworkSpec spec, NetworkCache cache)
    {
        string key = CacheKey.Of(SpecText.Canonical(spec));
        Result<byte[]> assembly = cache.Find(key) is { } found
            ? Result.Ok(found)
            : Compile(name, spec).Map(compiled => Kept(cache, key, new CacheEntry(spec.Name, compiled)));
        return assembly.Map(bytes => LoadedNetwork.Load(bytes, spec));
    }

    private Result<byte[]> Compile(string name, NetworkSpec spec) => track($"Compiling {spec.Name}", () =>
        from files in GeneratedNetwork.Of(name, spec, note)
        from assembly in NetworkCompiler.Compile(name, files, interrupted)
        select assembly);

    /// <summary>What cannot be kept runs all the same.</summary>
    private byte[] Kept(NetworkCache cache, string key, CacheEntry entry)
    {
        if (cache.Save(key, entry) is Result<Unit>.Failed(var problem))
            note($"{problem.Thing}: {problem.What}, so the compiled network is not kept.");
        return entry.Assembly;
    }
}
