using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Cli.Flags;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Explanations;
using Galaxy.Pipeline.Files;
using Galaxy.Pipeline.Imaging.Png;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Cli.Explain;

/// <summary>Explains pictures one by one, each in its own file.</summary>
internal sealed class PictureExplaining<TNetwork>(Model model, int? label, ExplainedLayer layer, RunFolder folder) : IDisposable
    where TNetwork : INetwork
{
    private readonly Explainer<TNetwork> _explainer = new(model);

    /// <param name="picture">Framed, not scaled.</param>
    public Result<ExplainedPicture> Explain(LabeledImage picture)
    {
        Explanation explanation = _explainer.Explain(picture.Image, layer, label);
        if (!explanation.Probabilities.All(float.IsFinite))
            return ModelProblem.Overflow;
        string name = OverlayName.Of(folder, picture.Name, layer.Name, model.Classes[explanation.Class]);
        byte[] overlay = PngFile.Encode(explanation.Heat.Beside(picture.Image), OverlayMark.Of(picture.Name));
        return folder.Write(RunFile.Of(name, overlay))
            .Map(path => ExplainedPicture.Of(picture.Name, path, explanation, model.Classes) with
            {
                Note = PictureNote.Of(picture, model.Data?.TypicalSide),
            });
    }

    public void Dispose() => _explainer.Dispose();
}
