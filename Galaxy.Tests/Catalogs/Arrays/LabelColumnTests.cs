using Galaxy.Generators.Language;
using Galaxy.Pipeline.Catalogs.Arrays;

namespace Galaxy.Tests.Catalogs.Arrays;

public sealed class LabelColumnTests
{
    [Fact]
    public void Names_that_are_too_few_are_refused_with_both_counts() => Assert.Equal(
        "its numbers go up to 4, which takes 5 names of classes from 0 on, and there are 2 (a, b)",
        ProblemOf(new NumberArray([0, 1, 2, 3, 4, 4]), "a", "b"));

    [Fact]
    public void Text_that_is_not_UTF8_is_no_class() =>
        Assert.Equal("its text in row 1, '\uFFFD', is not UTF-8", ProblemOf(new TextArray("labels", ["a", "\uFFFD"])));

    [Fact]
    public void Empty_text_is_no_class()
    {
        ClassLabels labels = ArrayFixture.Value(LabelColumn.Read(new TextArray("labels", ["b", "", "a", "nan"]), []));
        Assert.Equal(["a", "b"], labels.Names.AsEnumerable());
        Assert.Equal([(ushort?)1, null, 0, null], labels.Labels.AsEnumerable());
    }

    private static string ProblemOf(StoredArray column, params string[] names) =>
        Assert.IsType<Result<ClassLabels>.Failed>(LabelColumn.Read(column, [.. names])).Problem.What;

    private sealed class NumberArray : StoredArray
    {
        private readonly byte[] _numbers;

        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public NumberArray(byte[] numbers) =>
            (_numbers, Name, Shape, Element) = (numbers, "labels", [numbers.Length], ElementType.Of(ElementKind.Unsigned, 1));

        public override Result<byte[]> Read(long row, long count) => Result.Ok(_numbers.AsSpan((int)row, (int)count).ToArray());

        public override Result<string[]> ReadTexts() => Result.Ok<string[]>([]);
    }

    [Fact]
    public void Texts_that_are_too_many_to_be_classes_are_refused()
    {
        Result<ClassLabels> read = LabelColumn.Read(new TextArray("labels", [.. Enumerable.Range(0, Limits.Classes + 1).Select(index => $"{index}")]), []);
        Assert.Contains("it has 1,001 different values", Assert.IsType<Result<ClassLabels>.Failed>(read).Problem.What, StringComparison.Ordinal);
    }
}
