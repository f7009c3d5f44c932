package org.espbench.ui.firmware;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareEditorInput;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;

/** Shows an edited file beside what would be generated, in the platform's compare dialog. */
final class Comparison extends CompareEditorInput {

    private final Placed one;

    private Comparison(Placed one) {
        super(configuration(one));
        this.one = one;
        setTitle(NLS.bind(Messages.compareTitle, one.file().getName()));
    }

    /** Returns when the dialog is closed. UI thread only. */
    static void open(Placed one) {
        CompareUI.openCompareDialog(new Comparison(one));
    }

    private static CompareConfiguration configuration(Placed one) {
        CompareConfiguration configuration = new CompareConfiguration();
        configuration.setLeftLabel(NLS.bind(Messages.compareYours, one.file().getName()));
        configuration.setRightLabel(Messages.compareGenerated);
        configuration.setLeftEditable(false);
        configuration.setRightEditable(false);
        return configuration;
    }

    @Override
    protected Object prepareInput(@Nullable IProgressMonitor monitor) {
        String yours;
        try {
            yours = Writing.text(one.file());
        } catch (CoreException e) {
            yours = e.getStatus().getMessage();
        }
        return new DiffNode(null, Differencer.CHANGE, null, new Side(one, yours), new Side(one, one.source().text()));
    }

    /** One side's text. */
    private record Side(Placed one, String text) implements ITypedElement, IEncodedStreamContentAccessor {

        @Override
        public String getName() {
            return one.file().getName();
        }

        @Override
        public @Nullable Image getImage() {
            return CompareUI.getImage(getType());
        }

        @Override
        public String getType() {
            String extension = one.file().getFileExtension();
            return extension == null ? ITypedElement.TEXT_TYPE : extension;
        }

        @Override
        public InputStream getContents() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String getCharset() {
            return StandardCharsets.UTF_8.name();
        }
    }
}
