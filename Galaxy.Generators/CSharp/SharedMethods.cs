using Galaxy.Generators.Language;

namespace Galaxy.Generators.CSharp;

/// <summary>
/// Keeps one of the methods that differ in their names alone, and lets every kernel call that one. Kernels of equal shapes have such
/// methods: a convolution for training and for inference, or layers of as many channels.
/// </summary>
internal sealed class SharedMethods
{
    private readonly Dictionary<string, (string Name, string File)> _kept = new(StringComparer.Ordinal);

    /// <param name="files">The files of one network.</param>
    public static IEnumerable<KernelFile> Of(IReadOnlyCollection<KernelFile> files)
    {
        SharedMethods methods = new();
        Dictionary<string, KernelFile> shared = files.OrderBy(NameLength).ToDictionary(file => file.HintName, methods.Share, StringComparer.Ordinal);
        return files.Select(file => shared[file.HintName]);
    }

    /// <summary>The plainest name is kept: of the forward pass, and for inference.</summary>
    private static int NameLength(KernelFile file) => file.HintName.Length;

    /// <summary>A method stands after those that call it, so it is seen first, and they may turn out equal in their turn.</summary>
    private KernelFile Share(KernelFile file)
    {
        Dictionary<string, string> calls = new(StringComparer.Ordinal);
        List<CodePart> parts = [];
        foreach (CodePart part in file.Parts.Reverse())
        {
            CodePart calling = calls.Aggregate(part, (caller, call) => caller.Calling(call.Value, call.Key));
            parts.Add(Keep(calling, file.HintName, calls));
        }

        parts.Reverse();
        return file with { Parts = parts.ToEquatableArray() };
    }

    private CodePart Keep(CodePart part, string file, Dictionary<string, string> calls)
    {
        if (part.Name.Length == 0)
            return part;
        if (!_kept.TryGetValue(part.Definition, out (string Name, string File) kept))
        {
            _kept.Add(part.Definition, (part.Name, file));
            return part;
        }

        calls.Add(part.Name, kept.Name);
        return CodePart.Of(CodeWriter.Member($"// {kept.Name} is in {kept.File}."));
    }
}
