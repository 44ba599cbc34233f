using System.Collections.Immutable;
using Galaxy.Tests.Fuzzing.Forms;

namespace Galaxy.Tests.Fuzzing;

/// <summary>Every kind of file that is fuzzed.</summary>
internal static class FuzzForms
{
    public static ImmutableArray<FuzzForm> All { get; } =
        [.. PictureForms.All, .. CatalogForms.All, .. ArrayForms.All, PreparedForm.Form, LabelsForm.Form, .. TableForms.All];
}
