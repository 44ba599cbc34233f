using System.Text.Json;
using Galaxy.Pipeline.Recipes;
using Galaxy.Pipeline.Training.Comparisons;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>Writes compare.json.</summary>
public static class ComparisonJson
{
    public static string Of(Comparison comparison) => JsonWriting.ToText(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("best", comparison.Best.Network.Name);
        writer.WriteString("data", comparison.Data.Source);
        writer.WriteNumber("images", comparison.Images);
        writer.WriteNumber("folds", comparison.Folds);
        writer.WriteBoolean("tta", comparison.TestTimeAugmentation);
        writer.WriteNumber("seed", comparison.Seed);
        writer.WritePropertyName("recipe");
        RecipeJson.Write(writer, comparison.Recipe);
        writer.WriteStartArray("networks");
        foreach (ComparedNetwork network in comparison.Networks)
            WriteNetwork(writer, network);
        writer.WriteEndArray();
        WriteOthers(writer, comparison);
        writer.WriteStrings("warnings", comparison.Warnings);
        writer.WriteEndObject();
    });

    /// <summary>Every network but the best, beside it.</summary>
    private static void WriteOthers(Utf8JsonWriter writer, Comparison comparison)
    {
        writer.WriteStartArray("besideBest");
        foreach (BesideBest other in comparison.Others)
        {
            writer.WriteStartObject();
            writer.WriteString("network", other.Network.Network.Name);
            writer.WriteNumber("onlyItRight", other.Test.OnlySecond);
            writer.WriteNumber("onlyBestRight", other.Test.OnlyFirst);
            writer.WriteFinite("p", other.Test.P);
            writer.WriteFinite("pAdjusted", other.P);
            writer.WriteBoolean("distinguishable", other.IsDistinguishable);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNetwork(Utf8JsonWriter writer, ComparedNetwork compared)
    {
        writer.WriteStartObject();
        writer.WriteString("network", compared.Network.Name);
        writer.WriteNumber("parameters", compared.Network.ParameterCount);
        writer.WriteNumber("forwardFlops", compared.Network.ForwardFlops);
        writer.WriteFinite("accuracy", compared.Accuracy.Mean);
        writer.WriteFinite("deviation", compared.Accuracy.Deviation);
        writer.WriteFinite("trainAccuracy", compared.TrainAccuracy.Mean);
        writer.WriteFinite("imagesPerSecond", compared.ImagesPerSecond);
        writer.WriteFinite("minutes", compared.Seconds / 60);
        writer.WritePropertyName("pooled");
        EvaluationJson.Write(writer, compared.Pooled, "test");
        writer.WriteEndObject();
    }
}
