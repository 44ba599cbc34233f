using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli.Evaluate;

/// <summary>Says which images a model is tested on, and why not the others.</summary>
internal static class SelectionView
{
    /// <summary>What is tested: <c>37 of the 40 test images of the training</c>.</summary>
    public static string InWords(this TestSelection selection) => (selection.Part, selection.Known) switch
    {
        (TestedPart.Test, { Gone: 0 } known) => $"the {Plural.Of(known.Recorded, "test image")} of the training",
        (TestedPart.Test, { } known) =>
            $"{Quantity.Count(known.Recorded - known.Gone)} of the {Plural.Of(known.Recorded, "test image")} of the training",
        (TestedPart.Unseen, _) => $"{Plural.Of(selection.Images.Count, "image")} that the model has not learned from",
        _ => $"all {Plural.Of(selection.Images.Count, "image")}",
    };

    /// <summary>What a reader should know before trusting the figures, a line each.</summary>
    public static IEnumerable<string> Notes(this TestSelection selection)
    {
        if (selection.Known is not { } known)
        {
            yield return "The model's file does not say which images it was trained on. If they are among these, the figures are "
                + "too good; train it again to be sure.";
            yield break;
        }

        if (selection.Part == TestedPart.Test && known.Gone > 0)
            yield return $"{Plural.Of(known.Gone, "test image")} of the training {Are(known.Gone)} gone or changed, and "
                + $"{Are(known.Gone)} not tested.";
        if (selection.Part == TestedPart.Test && known.Others > 0)
            yield return $"{Plural.Of(known.Others, "image")} {Are(known.Others)} new, and {Are(known.Others)} not tested; with "
                + $"--part unseen {(known.Others == 1 ? "it is" : "they are")}.";
        if (selection.Part == TestedPart.Test && known.LearnedTest > 0)
            yield return $"{Plural.Of(known.LearnedTest, "test image")} {Are(known.LearnedTest)} no test of the model: the one that its training "
                + "started from has learned from them, so the figures are too good; --part unseen leaves them out.";
        if (selection.Part == TestedPart.Unseen && known.Learned > 0)
            yield return $"{Plural.Of(known.Learned, "image")} {Are(known.Learned)} left out, because the model was trained or "
                + $"validated on {(known.Learned == 1 ? "it" : "them")}.";
        if (selection.Part == TestedPart.All && known.Learned > 0)
            yield return $"The model was trained or validated on {Quantity.Count(known.Learned)} of these images: the figures are too good.";
        if (selection.Part == TestedPart.Test && known.Moved > 0)
            yield return $"{Plural.Of(known.Moved, "test image")} of the training {Are(known.Moved)} now in the folder of another "
                + $"class, and {Are(known.Moved)} tested as that class.";
        else if (known.HasOtherClasses)
            yield return "The images are those of the training, but not all are in the folders of the same classes.";
    }

    /// <summary>The selection, if anything is left to test on.</summary>
    /// <param name="selection">What was chosen.</param>
    /// <param name="source">Where the images are from.</param>
    public static Result<TestSelection> UnlessEmpty(this TestSelection selection, ImageSource source) =>
        (selection.Images.Count, selection.Part, selection.Known) switch
    {
        ( > 0, _, _) => Result.Ok(selection),
        (_, TestedPart.Test, { Recorded: 0 } known) => new Problem($"{source}", "the training kept no images for the test",
            $"Give --data a folder of other images, or choose --part {OtherPart(known)}"),
        (_, TestedPart.Test, { } known) => new Problem(
            $"{source}", $"none of the {Plural.Of(known.Recorded, "test image")} of the training is present",
            $"Give --data the folder of the training, or choose --part {OtherPart(known)}"),
        _ => new Problem($"{source}", "the model was trained or validated on all of its images",
            "Give --data a folder of other images, or choose --part all"),
    };

    /// <summary>The part to choose where there is no test: of the unseen images if there are any.</summary>
    private static string OtherPart(KnownImages known) => PartFlag.Word(known.Others > 0 ? TestedPart.Unseen : TestedPart.All);

    private static string Are(int count) => count == 1 ? "is" : "are";
}
