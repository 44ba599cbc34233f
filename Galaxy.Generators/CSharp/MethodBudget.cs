using Galaxy.Generators.Language;

namespace Galaxy.Generators.CSharp;

/// <summary>
/// Finds methods that the runtime would compile without optimising: its compiler gives up on a method past some thousand uses of
/// locals, long before its other limits (60,000 bytes, 2,000 blocks) are met by code without branches.
/// </summary>
internal static class MethodBudget
{
    /// <summary>
    /// Uses of locals and parameters in a method, as the runtime's compiler allows them (its <c>DEFAULT_MIN_OPTS_LV_REF_COUNT</c>).
    /// </summary>
    public const int LocalUses = 8000;

    private const string Comment = "//";

    private const string MethodStart = "private static ";

    /// <summary>A mistake for each method past the budget.</summary>
    public static IEnumerable<SpecDiagnostic> Past(KernelFile file, int budget)
    {
        foreach (string method in file.Text.Split([MethodStart], StringSplitOptions.None).Skip(1))
        {
            int uses = CountUses(method);
            if (uses > budget)
            {
                string[] arguments = [NameOf(method), file.HintName, Words.Count(uses), Words.Count(budget)];
                yield return new SpecDiagnostic(DiagnosticCatalog.MethodTooLarge, default, new([.. arguments]));
            }
        }
    }

    /// <summary>
    /// Names that begin with a small letter, behind no dot and in no comment: locals, parameters, and a few keywords, of which only tables
    /// have many.
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
