namespace Galaxy.Pipeline.Results;

/// <summary>A problem as bytes, to be sent from one process to another of the same build.</summary>
internal static class ProblemBytes
{
    public static void Write(this BinaryWriter writer, Problem problem)
    {
        writer.Write(problem is Interruption);
        writer.Write(problem.Thing);
        writer.Write(problem.What);
        writer.Write(problem.Remedy);
        writer.Write(problem.Notes.Length);
        foreach (string note in problem.Notes)
            writer.Write(note);
        writer.Write(problem.Others.Length);
        foreach (Problem other in problem.Others)
            writer.Write(other);
    }

    public static Problem ReadProblem(this BinaryReader reader)
    {
        bool isInterruption = reader.ReadBoolean();
        (string thing, string what, string remedy) = (reader.ReadString(), reader.ReadString(), reader.ReadString());
        string[] notes = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        Problem[] others = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadProblem())];
        Problem problem = isInterruption ? new Interruption(what) : new Problem(thing, what, remedy);
        return problem with { Notes = [.. notes], Others = [.. others] };
    }
}
