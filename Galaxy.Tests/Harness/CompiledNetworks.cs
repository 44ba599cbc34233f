using System.Reflection;
using System.Runtime.Loader;

namespace Galaxy.Tests.Harness;

/// <summary>Networks generated in one run and compiled to one assembly, which is faster than one by one.</summary>
internal sealed class CompiledNetworks : IDisposable
{
    private readonly AssemblyLoadContext _context;
    private readonly Assembly _assembly;

    private CompiledNetworks(IEnumerable<(string Name, string Text)> sources) => (_context, _assembly) = InMemoryCompiler.Load(sources);

    /// <summary>A network by its name.</summary>
    public CompiledNetwork this[string name] => CompiledNetwork.In(_assembly, name);

    /// <summary>Generates and compiles networks of different names.</summary>
    public static CompiledNetworks From(params IEnumerable<Net> nets) => new(Generate(nets));

    /// <summary>The same with one vector width, whatever the machine has; the runtime emulates wider vectors.</summary>
    public static CompiledNetworks Of(bool wide, params IEnumerable<Net> nets)
    {
        const string choice = "Vector512.IsHardwareAccelerated";
        (string Name, string Text)[] files = [.. Generate(nets)];
        if (!files.Any(file => file.Text.Contains(choice, StringComparison.Ordinal)))
            throw new InvalidOperationException("No generated file has a choice between widths.");
        return new(files.Select(file =>
            (file.Name, file.Text.Replace(choice, $"Vector256<float>.Count {(wide ? "=" : "!")}= 8", StringComparison.Ordinal))));
    }

    public void Dispose() => _context.Unload();

    private static IEnumerable<(string Name, string Text)> Generate(IEnumerable<Net> nets) =>
        GeneratorRun.Over([.. nets.Select(net => ($"networks/{net.Name}.json", net.Json()))]).OrThrowMistakes().Files;
}
