using System.Xml.Linq;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Reports.Html.Elements;
using Galaxy.Pipeline.Reports.Text;

namespace Galaxy.Pipeline.Reports.Html.Sections;

/// <summary>How accurate a trained model is on pictures that it was not trained on.</summary>
internal static class RunHeader
{
    public static XElement Of(RunReport run) => PageHeader.Of(
        $"Report of a training, {Unbroken.Time(run.Timing.Started)}",
        run.Setup.Network,
        run.Test is { } test ? PageHeader.Tested(test) : [Untested()],
        Figures(run),
        Notes.Of(run.Test, run.Warnings, RunFileNames.Report));

    private static XElement Untested() =>
        Paragraph.Lead("There were no test images, so it is not known how well the network does on galaxies that it has not seen.");

    private static IEnumerable<(string Name, string Value)> Figures(RunReport run)
    {
        if (run.Test is { } test)
        {
            yield return ("macro recall", Unbroken.Percent(test.MacroRecall));
            yield return ("test loss", $"{Quantity.Loss(test.Loss)} nats");
        }

        if (run.Validation is { } validation)
            yield return ("validation accuracy", Unbroken.Percent(validation.Accuracy));
        yield return ("training accuracy", Unbroken.Percent(run.Train.Accuracy));
        yield return ("training images", Quantity.Count(run.Train.Count));
        yield return ("epochs", Quantity.Count(run.Epochs.Length));
        yield return ("training time", Unbroken.Time(run.Timing.TrainingSeconds));
    }
}
