using Galaxy.Generators.Language;

namespace Galaxy.Generators.CSharp;

/// <summary>
/// Finds methods that the runtime would compile without optimizing: the JIT gives up on a method after a few thousand uses of
/// locals, long before straight-line code reaches its other limits (60,000 bytes of IL, 2,000 blocks).
/// </summary>
internal static class MethodBudget
{
    /// <summary>
    /// Uses of locals and parameters that the JIT allows in a method (its <c>DEFAULT_MIN_OPTS_LV_REF_COUNT</c>).
    /// </summary>
    public const int LocalUses = 8000;

    private const string Comment = "//";

    private const string MethodStart = "private static ";

    /// <summary>A warning for each method over the budget.</summary>
    /// <param name="name">The file's.</param>
    /// <param name="text">The file's.</param>
    public static IEnumerable<SpecDiagnostic> Past(string name, string text, int budget)
    {
        foreach (string method in text.Split([MethodStart], StringSplitOptions.None).Skip(1))
        {
            int uses = CountUses(method);
            if (uses > budget)
            {
                string[] arguments = [NameOf(method), name, Words.Count(uses), Words.Count(budget)];
                yield return new SpecDiagnostic(DiagnosticCatalog.MethodTooLarge, default, new([.. arguments]));
            }
        }
    }

    /// <summary>
    /// Names that begin with a lowercase letter, outside comments and not after a dot: locals, parameters, and a few keywords, which are
    /// frequent only in tables.
    /// </summary>
    private static int CountUses(string method)
    {
        int uses = 0;
        for (int index = 1; index < method.Length; index++)
        {
            if (string.CompareOrdinal(method, index, Comment, 0, Comment.Length) == 0)
                index = method.IndexOf('\n', index);
            if (char.IsLower(method[index]) && !char.IsLetterOrDigit(method[index - 1]) && method[index - 1] != '.' && !IsNew(method, index))
                uses++;
        }

        return uses;
    }

    private static bool IsNew(string method, int index) => string.CompareOrdinal(method, index, "new(", 0, 4) == 0;

    /// <summary>The last word before the parameters: <c>void Conv1Forward(</c>.</summary>
    private static string NameOf(string method)
    {
        string head = method.Substring(0, method.IndexOf('('));
        return head.Substring(head.LastIndexOf(' ') + 1);
    }
}
