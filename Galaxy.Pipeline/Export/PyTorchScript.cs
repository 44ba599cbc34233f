using Galaxy.Kernels.Contract;
using Galaxy.Pipeline.Data;
using Galaxy.Pipeline.Evaluations;
using Galaxy.Pipeline.Imaging.Framings;
using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Export;

/// <summary>A Python script that builds a model's network in PyTorch, loads its weights and classifies pictures.</summary>
internal static class PyTorchScript
{
    private const string CutMiddle = """
            if CROP:
                side = min(CROP, rows, columns)
                top, left = (rows - side) // 2, (columns - side) // 2
                pixels = pixels[:, top:top + side, left:left + side]
        """;

    private const string CutByLight = """
            top, left, rows, columns = frame_by_light(np.array(picture))
            pixels = pixels[:, top:top + rows, left:left + columns]
        """;

    /// <param name="model">The model.</param>
    /// <param name="network">Its network, of 1 or 3 channels.</param>
    /// <param name="weights">The name of the safetensors file beside the script.</param>
    public static string Of(Model model, NetworkInfo network, string weights) => $$""""
        #!/usr/bin/env python3
        """{{network.Name}} in PyTorch, with trained weights from the safetensors file beside this script. Written by galaxy export.

            python3 SCRIPT PICTURE...     prints the class of each picture and its probability

        In Python: probabilities(load(), read("a.jpg")[None]). Needs torch, safetensors, numpy and pillow.
        """
        {{(model.Framing is Framing.ByLight ? "import math\n" : "")}}import sys
        from pathlib import Path

        import numpy as np
        import torch
        from PIL import Image
        from safetensors.torch import load_file
        from torch import nn
        from torch.nn import functional as F

        WEIGHTS = Path(__file__).with_name({{PythonLiteral.Of(weights)}})
        CLASSES = [
            {{string.Join("\n    ", model.Classes.Select(name => $"{PythonLiteral.Of(name)},"))}}
        ]
        CROP = {{Crop(model.Framing)}}  # side in pixels of the middle square to keep of a picture; None keeps all
        HEIGHT, WIDTH = {{network.Input.Height}}, {{network.Input.Width}}
        MEAN = {{PythonLiteral.Of(model.Standardization.Mean)}}  # per channel, of values from 0 to 1
        DEVIATION = {{PythonLiteral.Of(model.Standardization.Deviation)}}
        TEMPERATURE = {{PythonLiteral.Of(model.Temperature is { AllOrientations: false } temperature ? temperature.Value : 1)}}  # divides the logits


        {{PyTorchModule.Of(network)}}

        def load():
            """The trained network, ready to classify."""
            network = Network()
            network.load_state_dict(load_file(WEIGHTS))
            return network.eval()


        @torch.no_grad()
        def probabilities(network, images):
            """[batch, classes]."""
            return torch.softmax(network(images) / TEMPERATURE, 1)


        def read(path):
            """A picture as the network takes it: cropped, scaled, standardized, [channels, rows, columns]."""
            picture = upright(Image.open(path)).convert("RGBA")
            picture = Image.alpha_composite(Image.new("RGBA", picture.size, "black"), picture).convert("RGB")
            pixels = torch.from_numpy(np.array(picture, np.float64)).permute(2, 0, 1)
            _, rows, columns = pixels.shape
        {{(model.Framing is Framing.ByLight ? CutByLight : CutMiddle)}}
            scaled = shares(pixels.shape[1], HEIGHT) @ pixels @ shares(pixels.shape[2], WIDTH).T
            values = torch.floor(scaled + 0.5)
        {{Luma(network)}}    mean, deviation = torch.tensor(MEAN)[:, None, None], torch.tensor(DEVIATION)[:, None, None]
            return (values.float() / 255 - mean) / deviation


        def upright(picture):
            """As its Exif block says; what else may tell an orientation (XMP, texts in a PNG) does not count."""
            picture.load()
            exif = Image.Exif()
            exif.load(picture.info.get("exif") or b"")
            mirrored, flipped, left, right = Image.FLIP_LEFT_RIGHT, Image.FLIP_TOP_BOTTOM, Image.ROTATE_90, Image.ROTATE_270
            turns = {2: mirrored, 3: Image.ROTATE_180, 4: flipped, 5: Image.TRANSPOSE, 6: right, 7: Image.TRANSVERSE, 8: left}
            turn = turns.get(exif.get(0x0112))
            return picture if turn is None else picture.transpose(turn)


        {{(model.Framing is Framing.ByLight ? $"{PythonFraming.Functions()}\n\n\n" : "")}}def shares(pixels, scaled):
            """[scaled, pixels]: the share of each pixel in the mean that is a scaled pixel; every row adds up to 1."""
            edges = torch.arange(scaled + 1).double() * (pixels / scaled)
            first = torch.arange(pixels).double()
            covered = torch.minimum(edges[1:, None], first + 1) - torch.maximum(edges[:-1, None], first)
            return covered.clamp(min=0) * (scaled / pixels)


        def main(paths):
            if not paths:
                sys.exit(__doc__)
            network = load()
            for path in paths:
                row = probabilities(network, read(path)[None])[0].tolist()
                print(f"{path}: {CLASSES[row.index(max(row))]}, {max(row):.1%}")


        if __name__ == "__main__":
            main(sys.argv[1:])

        """".ReplaceLineEndings("\n");

    private static string Crop(Framing framing) => framing switch
    {
        Framing.ByLight => "\"auto\"",
        Framing.MiddleSquare square => $"{square.Side}",
        _ => "None",
    };

    /// <summary>A network of one channel takes the luma.</summary>
    private static string Luma(NetworkInfo network)
    {
        if (network.Input.Channels != 1)
            return "";
        string sum = string.Join(" + ", InputChannels.LumaWeights.Select((weight, channel) => $"{weight} * values[{channel}]"));
        return $"    values = torch.floor(({sum} + {InputChannels.LumaOne / 2}) / {InputChannels.LumaOne})[None]\n";
    }
}
