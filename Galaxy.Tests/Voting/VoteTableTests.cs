using System.Collections.Immutable;
using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Catalogs;
using Galaxy.Pipeline.Catalogs.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Tests.Harness;

namespace Galaxy.Tests.Voting;

/// <summary>Votes in the tables of Galaxy Zoo and Kaggle.</summary>
public sealed class VoteTableTests
{
    private static readonly ImmutableArray<VoteQuestion> _questions =
        [new("t01_smooth", ["a01_yes", "a02_no"], 0), new("t02_edgeon", ["a04_yes", "a05_no"], 2, Parent: 1)];

    [Fact]
    public void Counts_are_read_as_they_are() => AssertVotes(
        [30, 10, 4, 6], "id,t01_smooth_a01_yes_count,t01_smooth_a02_no_count,t02_edgeon_a04_yes_count,t02_edgeon_a05_no_count", "1,30,10,4,6");

    [Fact]
    public void A_column_that_is_question_and_answer_is_a_count() => AssertVotes(
        [30, 10, 4, 0], "id,t01_smooth_a01_yes,t01_smooth_a02_no,t02_edgeon_a04_yes,t02_edgeon_a05_no", "1,30,10,4,");

    /// <summary>A fraction is of those who reached the question.</summary>
    [Fact]
    public void Fractions_are_multiplied_along_the_tree() => AssertVotes(
        [30, 10, 2.5f, 7.5f],
        "id,total_classifications,t01_smooth_a01_yes_fraction,t01_smooth_a02_no_fraction,t02_edgeon_a04_yes_fraction,t02_edgeon_a05_no_fraction",
        "1,40,0.75,0.25,0.25,0.75");

    [Fact]
    public void Weighted_fractions_come_before_debiased_ones() => AssertVotes(
        [30, 10, 2.5f, 7.5f],
        string.Join(',', (string[])["id", .. Columns("_debiased"), .. Columns("_weighted_fraction")]),
        "1,0,0,0,0,0.75,0.25,0.25,0.75");

    [Fact]
    public void Kaggles_fractions_are_cumulative_and_of_forty() =>
        AssertVotes([30, 10, 4, 6], "GalaxyID,Class1.1,Class1.2,Class2.1,Class2.2", "1,0.75,0.25,0.1,0.15");

    [Fact]
    public void A_row_without_votes_is_left_out_and_counted()
    {
        using TemporaryFolder folder = new();
        using Catalog catalog = Open(folder, "GalaxyID,Class1.1,Class1.2,Class2.1,Class2.2", "1,0.75,0.25,0.1,0.15", "2,0,0,0,0", "3,x,0,0,0").Value();

        Assert.Single(catalog.Voted().Value().Images);
        Assert.Contains(catalog.Notes, note => note.Kind == NoteKind.NoVotes);
        Assert.Contains(catalog.Notes, note => note.Kind == NoteKind.NotNumber);
    }

    [Fact]
    public void A_table_of_other_questions_is_refused()
    {
        using TemporaryFolder folder = new();
        Assert.Contains("lacks the votes", $"{Open(folder, "id,class", "1,spiral").Failure()}", StringComparison.Ordinal);
    }

    private static IEnumerable<string> Columns(string ending) =>
        _questions.SelectMany(question => question.Answers.Select(answer => $"{question.Name}_{answer}{ending}"));

    private static void AssertVotes(float[] votes, string head, string row)
    {
        using TemporaryFolder folder = new();
        using Catalog catalog = Open(folder, head, row).Value();
        PictureEntry picture = Assert.Single(catalog.Voted().Value().Images);
        Assert.Equal(votes.Length, picture.Votes.Length);
        foreach ((float expected, float actual) in votes.Zip(picture.Votes))
            Assert.Equal(expected, actual, 1e-5);
    }

    private static Result<Catalog> Open(TemporaryFolder folder, params string[] lines)
    {
        string table = Path.Combine(folder.Path, "votes.csv");
        File.WriteAllLines(table, lines);
        foreach (string line in lines.Skip(1))
            File.WriteAllBytes(Path.Combine(folder.Path, $"{line.Split(',')[0]}.png"), []);
        return CatalogReader.Open(table, CatalogOptions.Labeled with { Votes = _questions });
    }
}
