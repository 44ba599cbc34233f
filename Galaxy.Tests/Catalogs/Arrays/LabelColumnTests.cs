using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs.Arrays;

namespace Galaxy.Tests.Catalogs.Arrays;

public sealed class LabelColumnTests
{
    [Fact]
    public void Texts_that_are_too_many_to_be_classes_are_refused()
    {
        Result<ClassLabels> read = LabelColumn.Read(new TextArray("labels", [.. Enumerable.Range(0, Limits.Classes + 1).Select(index => $"{index}")]), []);
        Assert.Contains("it has 1,001 different values", Assert.IsType<Result<ClassLabels>.Failed>(read).Problem.What, StringComparison.Ordinal);
    }
}
