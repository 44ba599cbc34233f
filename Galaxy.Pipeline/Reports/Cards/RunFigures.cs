using System.Text.Json.Nodes;

namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>What a card tells of a training; read from report.json.</summary>
/// <param name="Parameters">Trainable parameters.</param>
/// <param name="Recipe">How it trained.</param>
/// <param name="Data">What it learned from.</param>
/// <param name="Test">How it did on its own test images; null without any.</param>
/// <param name="Timing">How long it took.</param>
internal sealed record RunFigures(int Parameters, JsonObject Recipe, RunFigures.Images Data, TestFigures? Test, RunFigures.Time Timing)
{
    /// <summary>Images per class, part by part.</summary>
    internal sealed record Images(string Source, string[] Classes, int[] Training, int[] Validation, int[] Test)
    {
        /// <summary>All of them.</summary>
        public int Count => Training.Sum() + Validation.Sum() + Test.Sum();
    }

    /// <summary>How long it took, in seconds, on how many threads.</summary>
    internal sealed record Time(double TrainingSeconds, int Threads);
}
