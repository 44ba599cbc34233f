using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Votes;

namespace Galaxy.Pipeline.Training.Folds;

/// <summary>A fold of a network that learns votes.</summary>
/// <param name="tree">The questions.</param>
internal sealed class TestedVotesCodec(VoteTree tree) : IFoldCodec<TestedVotes>
{
    public void Write(BinaryWriter writer, TestedVotes fold)
    {
        writer.Write(fold.Predictions.Outputs);
        writer.Write(fold.Means);
        writer.Write(fold.TrainingSeconds);
    }

    public TestedVotes Read(BinaryReader reader, int number, Split split) =>
        new(new VotePredictions(tree, split.Test, reader.ReadArray<float>()), reader.ReadArray<double>(), reader.ReadDouble());
}
