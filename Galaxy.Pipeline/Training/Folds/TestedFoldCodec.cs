using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;

namespace Galaxy.Pipeline.Training.Folds;

/// <summary>A fold of a network that learns classes: its figures are computed again from its answers.</summary>
internal sealed class TestedFoldCodec : IFoldCodec<TestedFold>
{
    public void Write(BinaryWriter writer, TestedFold fold)
    {
        writer.Write(fold.Report.Epoch);
        writer.Write(fold.Report.TrainAccuracy);
        writer.Write(fold.ImagesShown);
        writer.Write(fold.TrainingSeconds);
        writer.Write(fold.EvaluationSeconds);
        Predictions answers = fold.Answers;
        writer.Write(answers.OwnProbabilities);
        writer.Write(answers.MutualInformation);
        writer.Write(answers.Unlikeness);
        writer.Write(answers.RotationConsistency ?? double.NaN);
        writer.Write(answers.Temperature?.Value ?? double.NaN);
        writer.Write(answers.TypicalSide ?? -1);
    }

    public TestedFold Read(BinaryReader reader, int number, Split split)
    {
        (int epoch, double trainAccuracy) = (reader.ReadInt32(), reader.ReadDouble());
        (long shown, double training, double evaluating) = (reader.ReadInt64(), reader.ReadDouble(), reader.ReadDouble());
        Predictions answers = ReadAnswers(reader, split.Test);
        FoldReport report = new(number, split.Training.Count, split.Validation.Count, epoch, trainAccuracy, answers.Evaluate());
        return new TestedFold(report, answers, shown, training, evaluating);
    }

    private static Predictions ReadAnswers(BinaryReader reader, Dataset images)
    {
        Predictions own = new(images, reader.ReadArray<float>(), RotationConsistency: null)
        {
            MutualInformation = reader.ReadArray<float>(),
            Unlikeness = reader.ReadArray<float>(),
        };
        double consistency = reader.ReadDouble(), temperature = reader.ReadDouble();
        int side = reader.ReadInt32();
        Predictions shown = own with { RotationConsistency = double.IsNaN(consistency) ? null : consistency };
        return shown.Scale(double.IsNaN(temperature) ? null : new Temperature(temperature, shown.RotationConsistency is not null)) with
        {
            TypicalSide = side < 0 ? null : side,
        };
    }
}
